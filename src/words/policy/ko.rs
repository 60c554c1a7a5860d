//! Policies in Korean.

use super::PolicyWords;

/// Korean.
pub static WORDS: PolicyWords = PolicyWords {
    ways: [
        "사용자 정의 요소",
        "iframe을 넣는 스크립트",
        "iframe 직접 넣기",
        "스크립트 없는 HTML",
        "링크 카드",
    ],
    runs: "작동함",
    blocked: "작동하지 않음",
    nth: "정책 {}: {}",
    instead: "{}({} 대신 적용)",
    scripts: "{} 때문에 어떤 스크립트도 실행되지 않음",
    script: "{} 때문에 스크립트 차단: {}",
    wasm: "{} 때문에 WebAssembly 컴파일 차단",
    fetch: "{} 때문에 파일 불러오기 차단: {}",
    frame: "{} 때문에 프레임 차단: {}",
    strict: "{0} 때문에 스크립트 차단: {1}. {2} 아래에서는 브라우저가 주소와 {3} 값을 무시하고 nonce 값을 요구함",
    to_allow: "허용하려면:",
    new: "(추가: {})",
    nonce: "스크립트 태그에는 페이지의 nonce 값을 속성 nonce={}(으)로 둠. 값은 응답마다 새로 만듦",
    cors: "{} 서버의 응답에 필요한 헤더: {}: {}",
    foreign_data: "프레임은 같은 서버의 데이터만 보여 줍니다. {} 파일의 사본을 {} 아래에 두십시오",
    none: "시행 중인 정책이 없어 모두 작동합니다.",
    report_only: "보고만 하고 아무것도 차단하지 않는 정책: {}개",
    slip: "정책 {}, {}: “{}”: {}.",
    not_ascii: "ASCII 밖의 문자(둥근 따옴표 등)가 있어 브라우저가 지시문 전체를 버림",
    again: "앞에 나온 지시문이라 브라우저가 두 번째 것을 버림",
    unknown_directive: "알려지지 않은 지시문이라 브라우저가 무시함",
    unquoted: "따옴표가 없으면 서버 이름으로 읽힘",
    unknown_keyword: "알려지지 않은 키워드라 브라우저가 무시함",
    no_semicolon: "출처 사이에 지시문이 있음. 앞에 세미콜론이 빠짐",
    not_a_source: "출처 형식이 아니어서 브라우저가 무시함. 출처의 예: {0}, {1}, {2}, {3}",
    none_among_others: "다른 출처와 함께 쓰면 뜻이 없음",
    unknown_flag: "알려지지 않은 플래그라 브라우저가 무시함",
    address: "{}: “{}” 대신 https://example.org/dialogue-summary/ 같은 주소가 필요합니다",
    mixed: "브라우저는 https 페이지에 {} 파일을 불러오지 않습니다. https로 제공하십시오",
    bad_nonce: "{}: “{}” 대신 nonce 값이 필요합니다. 글자, 숫자, + / - _ 기호를 쓰고 끝에만 = 기호를 둘 수 있습니다",
};
