//! The vocabulary in English and Korean, the most frequent words first.

pub mod people;
pub mod places;
pub mod subjects;

use serde::Serialize;

/// A text in English and in Korean.
pub type Pair = (&'static str, &'static str);

/// The same as owned strings, as in the dataset format.
#[derive(Clone, Debug, Serialize)]
pub struct Text {
    pub en: String,
    pub ko: String,
}

impl From<Pair> for Text {
    fn from((en, ko): Pair) -> Text {
        Text { en: en.to_owned(), ko: ko.to_owned() }
    }
}

/// Subjects of sentences that name no country or organization.
pub const ACTORS: &[Pair] = &[
    ("both sides", "양측"),
    ("the two countries", "양국"),
    ("the two delegations", "양국 대표단"),
    ("the co-chairs", "공동 의장"),
    ("officials", "당국자들"),
    ("experts", "전문가들"),
    ("participants", "참석자들"),
    ("senior officials", "고위 당국자들"),
    ("working groups", "실무 그룹"),
    ("the two governments", "양국 정부"),
    ("negotiators", "협상 대표들"),
    ("ministers", "장관들"),
    ("advisers", "자문관들"),
    ("envoys", "특사들"),
    ("legal experts", "법률 전문가들"),
];

/// What was done with a thing, in the past.
pub const VERBS: &[Pair] = &[
    ("discussed", "논의하였다"),
    ("stressed", "강조하였다"),
    ("reviewed", "점검하였다"),
    ("welcomed", "환영하였다"),
    ("reaffirmed", "재확인하였다"),
    ("examined", "검토하였다"),
    ("shared", "공유하였다"),
    ("proposed", "제안하였다"),
    ("outlined", "설명하였다"),
    ("assessed", "평가하였다"),
    ("endorsed", "지지하였다"),
    ("raised", "제기하였다"),
    ("called for", "촉구하였다"),
    ("explored", "모색하였다"),
    ("presented", "소개하였다"),
    ("compared", "비교하였다"),
    ("set out", "제시하였다"),
    ("expanded", "확대하였다"),
    ("took stock of", "결산하였다"),
    ("adopted", "채택하였다"),
    ("updated", "갱신하였다"),
    ("recalled", "상기하였다"),
    ("mentioned", "언급하였다"),
    ("clarified", "명확히 하였다"),
    ("summarised", "요약하였다"),
    ("questioned", "문제 삼았다"),
    ("prepared", "준비하였다"),
    ("supported", "뒷받침하였다"),
    ("postponed", "연기하였다"),
    ("praised", "높이 평가하였다"),
    ("drafted", "작성하였다"),
    ("piloted", "시범 시행하였다"),
];

/// What it was done with; none of them takes an article.
pub const NOUNS: &[Pair] = &[
    ("cooperation", "협력"),
    ("measures", "조치"),
    ("exchange of information", "정보 교환"),
    ("guidelines", "지침"),
    ("training", "교육 훈련"),
    ("consultations", "협의"),
    ("standards", "표준"),
    ("joint research", "공동 연구"),
    ("capacity building", "역량 강화"),
    ("commitments", "공약"),
    ("coordination", "조율"),
    ("response plans", "대응 계획"),
    ("joint exercises", "합동 훈련"),
    ("monitoring", "감시 활동"),
    ("early warning", "조기 경보"),
    ("technical assistance", "기술 지원"),
    ("risk assessments", "위험 평가"),
    ("contact points", "연락 창구"),
    ("transparency", "투명성 제고"),
    ("funding", "재원 확보"),
    ("verification", "검증 절차"),
    ("investment", "투자 유치"),
    ("safeguards", "보호 장치"),
    ("reporting channels", "보고 체계"),
    ("inspections", "현장 점검"),
    ("legal rules", "법적 규범"),
    ("deadlines", "이행 시한"),
    ("pilot projects", "시범 사업"),
    ("exchange visits", "상호 방문"),
    ("statistics", "통계 자료"),
    ("public outreach", "대국민 홍보"),
    ("procurement", "공동 조달"),
    ("licensing", "면허 제도"),
    ("scholarships", "장학 제도"),
    ("hotlines", "비상 연락망"),
    ("evidence", "증거 수집"),
    ("certification", "인증 제도"),
    ("mediation", "중재 노력"),
    ("stockpiles", "비축 물량"),
    ("arbitration", "분쟁 조정"),
];

/// What kind of it.
pub const ADJECTIVES: &[Pair] = &[
    ("closer", "긴밀한"),
    ("joint", "공동의"),
    ("practical", "실질적인"),
    ("regular", "정례적인"),
    ("regional", "지역 차원의"),
    ("technical", "기술적인"),
    ("long-term", "장기적인"),
    ("mutual", "상호 간의"),
    ("concrete", "구체적인"),
    ("voluntary", "자발적인"),
    ("multilateral", "다자간"),
    ("urgent", "긴급한"),
    ("effective", "효과적인"),
    ("timely", "시의적절한"),
    ("binding", "구속력 있는"),
    ("cross-border", "국경을 넘는"),
    ("gradual", "단계적인"),
    ("inclusive", "포용적인"),
    ("robust", "견고한"),
    ("targeted", "맞춤형"),
    ("shared", "공통의"),
    ("annual", "연례"),
    ("balanced", "균형 잡힌"),
    ("confidential", "비공개"),
    ("ambitious", "야심 찬"),
    ("responsible", "책임 있는"),
    ("pragmatic", "실용적인"),
    ("independent", "독립적인"),
    ("seasonal", "계절별"),
    ("digital", "디지털"),
    ("provisional", "잠정적인"),
    ("sustained", "지속적인"),
    ("civilian", "민간 차원의"),
    ("humanitarian", "인도적"),
];

/// What for.
pub const PURPOSES: &[Pair] = &[
    ("to build trust", "신뢰를 구축하기 위해"),
    ("to reduce the risk of escalation", "긴장 고조의 위험을 줄이기 위해"),
    ("to protect citizens", "국민을 보호하기 위해"),
    ("to keep trade moving", "교역을 원활히 하기 위해"),
    ("to close gaps in the law", "법률의 공백을 메우기 위해"),
    ("to respond faster", "더 신속히 대응하기 위해"),
    ("to share the burden fairly", "부담을 공정하게 나누기 위해"),
    ("to deter further attacks", "추가 공격을 억지하기 위해"),
    ("to help smaller states", "중소 국가를 돕기 위해"),
    ("to lower costs", "비용을 낮추기 위해"),
    ("to prepare the next round", "다음 회의를 준비하기 위해"),
    ("to trace illicit money", "불법 자금을 추적하기 위해"),
    ("to train young diplomats", "청년 외교관을 양성하기 위해"),
    ("to avoid duplication", "중복을 피하기 위해"),
    ("to rebuild damaged towns", "피해 도시를 재건하기 위해"),
    ("to meet emission targets", "감축 목표를 달성하기 위해"),
];

/// Reasons.
pub const REASONS: &[Pair] = &[
    ("in view of recent incidents", "최근 사건을 고려하여"),
    ("after a year of preparation", "일 년간의 준비를 거쳐"),
    ("in line with earlier agreements", "기존 합의에 따라"),
    ("despite open questions", "남은 쟁점에도 불구하고"),
    ("at the request of industry", "산업계의 요청에 따라"),
    ("under the revised charter", "개정된 헌장에 따라"),
    ("against the background of rising prices", "물가 상승을 배경으로"),
    ("following a resolution of the United Nations", "유엔 결의에 따라"),
    ("for the first time", "처음으로"),
    ("without naming a date", "시기를 밝히지 않은 채"),
    ("on the margins of the summit", "정상회의를 계기로"),
    ("after severe floods", "심각한 홍수 이후"),
];

/// Offices of chairs.
pub const OFFICES: &[Pair] = &[
    ("Director-General", "국장"),
    ("Deputy Minister", "차관"),
    ("Ambassador at Large", "순회대사"),
    ("Director", "과장"),
    ("Special Envoy", "특사"),
    ("State Secretary", "국무차관"),
    ("Head of Department", "부서장"),
    ("Coordinator", "조정관"),
];
