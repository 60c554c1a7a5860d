// The sentences of the shell, by script and language. Generated from src/i18n/languages by `UPDATE_EXPECT=1 cargo test --test host`.

export const FAILURE = {
  "en": {"failed":"The interactive view could not start.","outdated":"A newer version of this view has been published. Reload the page.","reload":"Reload","retry":"Try again"},
  "ko": {"failed":"대화형 보기를 시작하지 못했습니다.","outdated":"이 보기의 새 버전이 게시되었습니다. 페이지를 새로 고치십시오.","reload":"새로 고침","retry":"다시 시도"},
};

export const FRAME = {
  "en": {"open":"Open the record of the dialogue","title":"Record of a diplomatic dialogue"},
  "ko": {"open":"외교 대화 기록 열기","title":"외교 대화 기록"},
};

export const FRAME_PAGE = {
  "en": {"otherFolder":"On pages of other sites, only records from this page’s own folder are shown.","otherServer":"Only records from this page’s own server are shown.","title":"Record of a diplomatic dialogue"},
  "ko": {"otherFolder":"다른 사이트의 페이지에서는 이 페이지와 같은 폴더에 있는 기록만 표시합니다.","otherServer":"이 페이지와 같은 서버에 있는 기록만 표시합니다.","title":"외교 대화 기록"},
};
