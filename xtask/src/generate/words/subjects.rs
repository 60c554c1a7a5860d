//! Themes with their subjects, and the kinds of dialogue.

use super::Pair;

/// A theme with the subjects of sentences about it.
pub struct Theme {
    /// The id.
    pub id: &'static str,
    /// The name.
    pub name: Pair,
    /// Subjects of sentences about it.
    pub subjects: [Pair; 2],
}

const fn theme(id: &'static str, name: Pair, one: Pair, other: Pair) -> Theme {
    Theme { id, name, subjects: [one, other] }
}

/// All themes, the most frequent first.
#[rustfmt::skip]
pub const THEMES: &[Theme] = &[
    theme("bilateral", ("Bilateral relations", "양자 관계"), ("bilateral relations", "양자 관계"), ("ties between the two capitals", "양국 수도 간 교류")),
    theme("cybersecurity", ("Cybersecurity", "사이버 안보"), ("the security of networks", "정보 통신망 보안"), ("cyber incidents", "사이버 침해 사고")),
    theme("trade", ("Trade", "통상"), ("market access", "시장 접근"), ("customs procedures", "통관 절차")),
    theme("sanctions", ("Sanctions", "제재"), ("sanctions", "제재"), ("the evasion of sanctions", "제재 회피")),
    theme("norms", ("International norms", "국제 규범"), ("responsible state behaviour", "책임 있는 국가 행동"), ("international law", "국제법")),
    theme("climate", ("Climate", "기후"), ("emissions", "온실가스 배출"), ("adaptation to climate change", "기후 변화 적응")),
    theme("energy", ("Energy", "에너지"), ("energy supply", "에너지 공급"), ("offshore wind power", "해상 풍력 발전")),
    theme("maritime", ("Maritime security", "해양 안보"), ("freedom of navigation", "항행의 자유"), ("fishing in disputed waters", "분쟁 수역 조업")),
    theme("nonproliferation", ("Non-proliferation", "비확산"), ("nuclear programmes", "핵 개발"), ("the export of missiles", "미사일 수출")),
    theme("ransomware", ("Ransomware", "랜섬웨어"), ("ransomware", "랜섬웨어"), ("payments to extortionists", "협박범에 대한 송금")),
    theme("supply-chains", ("Supply chains", "공급망"), ("supply chains", "공급망"), ("critical minerals", "핵심 광물")),
    theme("defence", ("Defence", "국방"), ("defence industry", "방위 산업"), ("military exercises", "군사 훈련")),
    theme("development", ("Development", "개발 협력"), ("development aid", "개발 원조"), ("rural roads", "농촌 도로")),
    theme("human-rights", ("Human rights", "인권"), ("human rights", "인권"), ("the freedom of the press", "언론의 자유")),
    theme("health", ("Health", "보건"), ("vaccines", "백신"), ("the surveillance of epidemics", "감염병 감시")),
    theme("science", ("Science", "과학"), ("quantum technology", "양자 기술"), ("laboratories", "연구 시설")),
    theme("artificial-intelligence", ("Artificial intelligence", "인공지능"), ("artificial intelligence", "인공지능"), ("automated decisions", "자동화된 의사 결정")),
    theme("space", ("Space", "우주"), ("satellites", "인공위성"), ("debris in orbit", "우주 잔해물")),
    theme("migration", ("Migration", "이주"), ("labour migration", "노동 이주"), ("refugees", "난민")),
    theme("counter-terrorism", ("Counter-terrorism", "대테러"), ("the financing of terrorism", "테러 자금 조달"), ("violent extremism", "폭력적 극단주의")),
    theme("education", ("Education", "교육"), ("universities", "대학 교류"), ("vocational schools", "직업 학교")),
    theme("culture", ("Culture", "문화"), ("museums", "박물관"), ("film and music", "영화와 음악")),
    theme("agriculture", ("Agriculture", "농업"), ("food security", "식량 안보"), ("grain exports", "곡물 수출")),
    theme("water", ("Water", "수자원"), ("shared rivers", "공유 하천"), ("drinking water", "식수")),
    theme("transport", ("Transport", "교통"), ("air services", "항공 노선"), ("railway links", "철도 연결")),
    theme("cybercrime", ("Cybercrime", "사이버 범죄"), ("online fraud", "온라인 사기"), ("organised cybercrime", "조직적 사이버 범죄")),
    theme("semiconductors", ("Semiconductors", "반도체"), ("chip factories", "반도체 공장"), ("export controls", "수출 통제")),
    theme("disinformation", ("Disinformation", "허위 정보"), ("disinformation", "허위 정보"), ("foreign interference in elections", "선거에 대한 외국의 개입")),
    theme("peacekeeping", ("Peacekeeping", "평화 유지"), ("peacekeeping missions", "평화 유지 임무"), ("ceasefires", "휴전")),
    theme("consular", ("Consular affairs", "영사"), ("travellers in distress", "재외국민 보호"), ("visas", "사증")),
    theme("finance", ("Finance", "금융"), ("currency swaps", "통화 교환"), ("the debt of poor countries", "저소득국 채무")),
    theme("crypto-assets", ("Crypto-assets", "가상자산"), ("the theft of crypto-assets", "가상자산 탈취"), ("exchanges for crypto-assets", "가상자산 거래소")),
    theme("data", ("Data protection", "개인정보"), ("data flows", "데이터 이동"), ("privacy", "사생활 보호")),
    theme("disaster-relief", ("Disaster relief", "재난 구호"), ("earthquakes", "지진"), ("rescue teams", "구조대")),
    theme("women-peace-security", ("Women, peace and security", "여성·평화·안보"), ("women in negotiations", "여성의 협상 참여"), ("gender equality", "성평등")),
    theme("arctic", ("Arctic", "북극"), ("shipping in the Arctic", "북극 항로"), ("polar research", "극지 연구")),
    theme("hydrogen", ("Hydrogen", "수소"), ("hydrogen", "수소"), ("fuel cells", "연료 전지")),
    theme("tourism", ("Tourism", "관광"), ("tourism", "관광"), ("youth exchanges", "청소년 교류")),
    theme("tax", ("Taxation", "조세"), ("double taxation", "이중 과세"), ("tax havens", "조세 피난처")),
    theme("biodiversity", ("Biodiversity", "생물 다양성"), ("endangered species", "멸종 위기종"), ("forests and wetlands", "산림과 습지")),
];

/// The kinds of dialogue: suffix of the series' id, and name.
pub const KINDS: &[(&str, Pair)] = &[
    ("cyber", ("Cyber Dialogue", "사이버 대화")),
    ("strategic", ("Strategic Dialogue", "전략 대화")),
    ("economic", ("Economic Dialogue", "경제 대화")),
    ("defence", ("Defence Consultations", "국방 협의회")),
    ("climate", ("Climate Dialogue", "기후 대화")),
    ("energy", ("Energy Forum", "에너지 포럼")),
    ("maritime", ("Maritime Dialogue", "해양 대화")),
    ("science", ("Science Committee", "과학 위원회")),
    ("development", ("Development Consultations", "개발 협의회")),
    ("consular", ("Consular Talks", "영사 회담")),
    ("space", ("Space Dialogue", "우주 대화")),
    ("health", ("Health Forum", "보건 포럼")),
];
