//! The 56 facts of the source, and where the dataset states them.

use super::{dataset, shown};
use std::collections::BTreeSet;

/// Number, path, and the words (separated by `|`) that one English and one Korean text there must contain together.
/// Values without a language (dates, numbers, ids) count for both.
#[rustfmt::skip]
const FACTS: &[(u8, &str, &str, &str)] = &[
    (1, "/summary", "more firmly committed|cybersecurity", "사이버안보|의지|강화"),
    (1, "/cards/aim/title", "Stronger commitment|cybersecurity", "사이버안보|의지 강화"),
    (1, "/cards/aim/summary", "article reports|more firmly committed", "기사에 따르면|의지를 한층 강화"),
    (2, "/series/name", "Republic of Korea–UK Cyber Dialogue", "한-영 사이버정책협의회"),
    (2, "/series/ordinal", "4", "4"),
    (2, "/summary", "fourth cyber dialogue", "제4차 한-영 사이버정책협의회"),
    (3, "/date", "2024-11-06", "2024-11-06"),
    (3, "/cards/delegation-gb/details", "6 November 2024", "2024년 11월 6일"),
    (3, "/cards/delegation-kr/details", "6 November 2024", "2024년 11월 6일"),
    (4, "/cards/delegation-gb/details", "London", "런던"),
    (4, "/cards/delegation-kr/details", "London", "런던"),
    (4, "/place/name", "London", "런던"),
    (4, "/place/country", "GB", "GB"),
    (5, "/summary", "describes a high-level meeting", "고위급 회의로 소개"),
    (5, "/cards/aim/details", "article calls the meeting high-level", "고위급 회의로 소개"),
    (6, "/cards/delegation-gb/details", "Whittaker and Rhee|together|one from each", "영국의 앤드루 휘태커와 한국의 이동렬|공동으로"),
    (6, "/cards/delegation-kr/details", "Whittaker and Rhee|together|one from each", "영국의 앤드루 휘태커와 한국의 이동렬|공동으로"),
    (7, "/persons/andrew-whittaker/name", "Andrew Whittaker", "앤드루 휘태커"),
    (7, "/cards/delegation-gb/chairs", "andrew-whittaker", "andrew-whittaker"),
    (7, "/cards/delegation-gb/chairs", "Cyber Director", "사이버정책국장"),
    (7, "/cards/delegation-gb/chairs", "gb-fcdo", "gb-fcdo"),
    (8, "/persons/rhee-dong-yeol/name", "Rhee Dong-yeol", "이동렬"),
    (8, "/cards/delegation-kr/chairs", "rhee-dong-yeol", "rhee-dong-yeol"),
    (8, "/cards/delegation-kr/chairs", "Ambassador for International Cyber Affairs", "국제사이버협력대사"),
    (9, "/cards/aim/summary", "closer cooperation|cyber threats worldwide", "전 세계적 사이버 위협|협력 심화"),
    (9, "/summary", "closer cooperation|global cyber threats", "전 세계적 사이버 위협|협력 심화"),
    (10, "/attendance/total", "50", "50"),
    (10, "/attendance/approximate", "true", "true"),
    (10, "/attendance/note", "counts the two sides together", "양국|모두 합한 수"),
    (10, "/cards/delegation-gb/details", "About 50 officials|counted together", "모두 합해 약 50명"),
    (10, "/cards/delegation-kr/details", "About 50 officials|counted together", "모두 합해 약 50명"),
    (11, "/attendance/note", "cybersecurity agencies in both countries", "사이버안보 관련 기관"),
    (11, "/cards/delegation-kr/details", "the two countries’ cybersecurity agencies", "양국 사이버안보 관련 기관"),
    (12, "/cards/delegation-gb/summary", "British organisations|may not be complete", "명단이 전부는 아닐"),
    (12, "/cards/delegation-gb/summary", "At least seven", "최소 7개 기관"),
    (13, "/cards/delegation-gb/organizations", "gb-fcdo", "gb-fcdo"),
    (13, "/organizations/gb-fcdo/name", "Foreign, Commonwealth and Development Office", "외무·영연방·개발부"),
    (13, "/organizations/gb-fcdo/abbreviation", "FCDO", "FCDO"),
    (14, "/cards/delegation-gb/organizations", "gb-cabinet-office", "gb-cabinet-office"),
    (14, "/organizations/gb-cabinet-office/name", "Cabinet Office", "내각부"),
    (15, "/cards/delegation-gb/organizations", "gb-ncsc", "gb-ncsc"),
    (15, "/organizations/gb-ncsc/name", "National Cyber Security Centre", "국가사이버안보센터"),
    (15, "/organizations/gb-ncsc/abbreviation", "NCSC", "NCSC"),
    (15, "/cards/delegation-gb/details", "National Cyber Security Centre|the British organisation", "국가사이버안보센터|영국 기관"),
    (16, "/cards/delegation-gb/organizations", "gb-dbt", "gb-dbt"),
    (16, "/organizations/gb-dbt/name", "Department for Business and Trade", "기업통상부"),
    (16, "/organizations/gb-dbt/abbreviation", "DBT", "DBT"),
    (17, "/cards/delegation-gb/organizations", "gb-home-office", "gb-home-office"),
    (17, "/organizations/gb-home-office/name", "Home Office", "내무부"),
    (18, "/cards/delegation-gb/organizations", "gb-dsit", "gb-dsit"),
    (18, "/organizations/gb-dsit/name", "Department for Science, Innovation and Technology", "과학혁신기술부"),
    (18, "/organizations/gb-dsit/abbreviation", "DSIT", "DSIT"),
    (19, "/cards/delegation-gb/organizations", "gb-mod", "gb-mod"),
    (19, "/organizations/gb-mod/name", "Ministry of Defence", "국방부"),
    (19, "/organizations/gb-mod/abbreviation", "MOD", "MOD"),
    (20, "/cards/delegation-kr/summary", "South Korean organisations|may not be complete", "명단이 전부는 아닐"),
    (20, "/cards/delegation-kr/summary", "At least three", "최소 3개 기관"),
    (21, "/cards/delegation-kr/organizations", "kr-mofa", "kr-mofa"),
    (21, "/organizations/kr-mofa/name", "Ministry of Foreign Affairs", "외교부"),
    (21, "/organizations/kr-mofa/abbreviation", "MOFA", "MOFA"),
    (22, "/cards/delegation-kr/organizations", "kr-nso", "kr-nso"),
    (22, "/organizations/kr-nso/name", "National Security Office", "국가안보실"),
    (23, "/cards/delegation-kr/organizations", "kr-ncsc", "kr-ncsc"),
    (23, "/organizations/kr-ncsc/name", "National Cyber Security Centre", "국가사이버안보센터"),
    (23, "/cards/delegation-kr/details", "National Cyber Security Centre|the South Korean organisation", "국가사이버안보센터|한국 기관"),
    (24, "/cards/partnership/summary", "built upon the Strategic Cyber Partnership", "한-영 전략적 사이버 파트너십을 토대로"),
    (24, "/cards/partnership/details", "already in place|not created", "새로 마련된 것이 아니라"),
    (25, "/cards/partnership/summary", "began in November 2023|President Yoon|state visit", "2023년 11월|윤 대통령|국빈 방문|출범"),
    (26, "/cards/partnership/details", "Yoon’s state visit|November 2023", "윤 대통령은 2023년 11월 영국을 국빈 방문"),
    (27, "/cards/deterrence/details", "examples of the key issues|not list the whole", "예로 들었을 뿐|열거하지는 않았다"),
    (28, "/cards/deterrence/summary", "Ways to deter cyber threats", "사이버 위협을 억지"),
    (29, "/cards/private-sector/summary", "Closer cooperation|private sector", "민간 부문 협력을 증진"),
    (30, "/cards/cybercrime/title", "organised cybercrime and ransomware", "조직적 사이버 범죄와 랜섬웨어"),
    (31, "/cards/cybercrime/summary", "organised cybercrime", "조직적 사이버 범죄"),
    (32, "/cards/cybercrime/summary", "ransomware", "랜섬웨어"),
    (33, "/cards/intrusion-norms/summary", "international norms|commercial cyber intrusion", "상업적 사이버 침투|국제 규범"),
    (34, "/cards/state-backed-activity/quote/note", "as quoted in the article", "기사에 인용된"),
    (34, "/cards/state-backed-activity/details", "affects each of the two countries|weakens the rules-based international system", "양국 각각에 영향|규범 기반 국제 체제를 훼손|협력을 심화"),
    (34, "/cards/state-backed-activity/details", "quotes nothing else|no state", "유일한 직접 인용문|특정 국가는 언급되지"),
    (35, "/cards/state-backed-activity/summary", "reaffirmed|closer cooperation|malicious state-backed cyber activity", "국가 배후 악성 사이버 활동|협력을 심화|재확인"),
    (36, "/cards/accountability/summary", "partners around the world|to account", "책임을 묻고|국제 파트너와의 협력"),
    (37, "/cards/accountability/summary", "deter irresponsible conduct", "무책임한 사이버 행위를 억지"),
    (38, "/cards/north-korea/summary", "one of the main concerns", "주요 의제 가운데 하나"),
    (39, "/cards/north-korea/summary", "cyber attacks to steal cryptocurrency", "가상자산을 탈취하기 위한 사이버 공격"),
    (39, "/cards/north-korea/details", "theft of cryptocurrency|cyber attacks", "사이버 공격을 통한 북한의 가상자산 탈취"),
    (40, "/cards/north-korea/summary", "cyber attacks to further|weapons programme", "무기 개발 프로그램을 진전"),
    (40, "/cards/north-korea/details", "weapons programme|no link", "무기 개발 프로그램|연관성은 언급하지 않았다"),
    (41, "/cards/russia-ukraine/summary", "cyber threats linked to|Russia’s continuing war in Ukraine", "러시아가 우크라이나에서 벌이고 있는 전쟁|사이버 위협"),
    (42, "/cards/north-korea-russia/summary", "expanding cooperation|North Korea and Russia in cyberspace", "북한과 러시아 간 사이버 협력이 확대"),
    (43, "/cards/china/summary", "evidence of malicious cyber activity with links to China", "중국과 연계된 악성 사이버 활동의 증거"),
    (43, "/cards/china/details", "does not say who", "누가|명시되지 않았다"),
    (44, "/cards/china/summary", "Both sides stressed|constructive dialogue with China|safer cyberspace", "양측은|안전을 위해|중국과 건설적인 대화를 지속"),
    (45, "/cards/workshop-north-korea/summary", "In addition to the main talks, joint workshops", "본회의 외에 열린 공동 워크숍"),
    (46, "/cards/workshop-north-korea/summary", "effective ways to counter illicit cyber activity by North Korea", "북한의 불법 사이버 활동에 효과적으로 대응"),
    (47, "/cards/workshop-north-korea/details", "Cryptocurrency theft is one example", "가상자산 탈취|한 예"),
    (48, "/cards/workshop-sanctions/summary", "workshops|explored|sanctions|as a response|malicious actors", "워크숍|악의적 행위자|대응 수단|제재를 이행|모색"),
    (49, "/cards/good-practice/summary", "good practice|lessons learned|harmful cyber operations", "유해한 사이버 활동|모범 사례와 교훈"),
    (49, "/cards/good-practice/details", "does not say in which session", "어느 세션"),
    (50, "/cards/dcm4/summary", "dialogue confirmed|Seoul would host|Defence Cyber Marvel|February", "디펜스 사이버 마블|2월 서울|확인"),
    (51, "/cards/dcm4/details", "Defence Cyber Marvel, DCM4 for short", "디펜스 사이버 마블이며 약칭은 DCM4"),
    (52, "/cards/dcm4/organizer", "gb-army-cyber-association", "gb-army-cyber-association"),
    (52, "/organizations/gb-army-cyber-association/name", "British Army Cyber Association", "영국 육군 사이버협회"),
    (52, "/cards/dcm4/details", "a major exercise of the British Army Cyber Association", "영국 육군 사이버협회의 주요 훈련"),
    (53, "/cards/dcm4/place/name", "Seoul", "서울"),
    (53, "/cards/dcm4/details", "Seoul for the first time", "서울|처음"),
    (54, "/cards/dcm4/date", "2025?-02", "2025?-02"),
    (54, "/cards/dcm4/date_note", "year inferred", "연도 추정"),
    (54, "/cards/dcm4/details", "February without a year|inferred to be 2025", "연도는 명시되지 않았다|2025년으로 추정"),
    (55, "/cards/dcm4/details", "Personnel from the United Kingdom|South Korea|coordinate", "영국 측 인력|한국을 방문|조율"),
    (56, "/cards/dcm4/details", "In the article’s view|closer cyber cooperation|two countries", "기사는|양국 간 사이버 협력|평가"),
];

#[test]
fn every_fact_is_stated_in_both_languages() {
    let said = shown(&dataset());
    let mut missing = Vec::new();
    for (fact, at, en, ko) in FACTS {
        for (words, other) in [(en, "/ko"), (ko, "/en")] {
            let found = said.iter().any(|(path, text)| {
                let here = path.strip_prefix(at).is_some_and(|r| r.is_empty() || r.starts_with('/'));
                here && !path.ends_with(other) && words.split('|').all(|part| text.contains(part))
            });
            if !found {
                missing.push(format!("F{fact:03} at {at}: {words}"));
            }
        }
    }
    assert!(missing.is_empty(), "not said:\n{}", missing.join("\n"));
}

#[test]
fn table_lists_all_56_facts() {
    let listed: BTreeSet<u8> = FACTS.iter().map(|(fact, ..)| *fact).collect();
    assert_eq!(listed, (1..=56).collect());
}
