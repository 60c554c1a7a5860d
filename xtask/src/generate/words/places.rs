//! Countries with their capitals, the most frequent first, and the sessions of a meeting.

use super::{Pair, Text};
use serde::Serialize;

/// A country: ISO 3166-1 alpha-2, its name and its capital.
pub struct Country {
    /// The code.
    pub code: &'static str,
    /// The name, without an article.
    pub name: Pair,
    /// The capital, where meetings are held.
    pub capital: Pair,
}

impl Country {
    /// The name as in an English sentence, with its article.
    pub fn spoken(&self) -> String {
        let article = ["GB", "US", "NL", "PH", "AE"].contains(&self.code);
        format!("{}{}", if article { "the " } else { "" }, self.name.0)
    }
}

const fn country(code: &'static str, name: Pair, capital: Pair) -> Country {
    Country { code, name, capital }
}

/// A place in the dataset format: a city and its country.
#[derive(Serialize)]
pub struct Place {
    name: Text,
    country: &'static str,
}

impl Place {
    /// The capital of a country.
    pub fn capital(country: &Country) -> Place {
        Place { name: country.capital.into(), country: country.code }
    }
}

/// All countries.
pub const COUNTRIES: &[Country] = &[
    country("KR", ("South Korea", "대한민국"), ("Seoul", "서울")),
    country("GB", ("United Kingdom", "영국"), ("London", "런던")),
    country("US", ("United States", "미국"), ("Washington", "워싱턴")),
    country("JP", ("Japan", "일본"), ("Tokyo", "도쿄")),
    country("CN", ("China", "중국"), ("Beijing", "베이징")),
    country("DE", ("Germany", "독일"), ("Berlin", "베를린")),
    country("FR", ("France", "프랑스"), ("Paris", "파리")),
    country("AU", ("Australia", "호주"), ("Canberra", "캔버라")),
    country("IN", ("India", "인도"), ("New Delhi", "뉴델리")),
    country("CA", ("Canada", "캐나다"), ("Ottawa", "오타와")),
    country("VN", ("Viet Nam", "베트남"), ("Hanoi", "하노이")),
    country("ID", ("Indonesia", "인도네시아"), ("Jakarta", "자카르타")),
    country("SG", ("Singapore", "싱가포르"), ("Singapore", "싱가포르")),
    country("KP", ("North Korea", "북한"), ("Pyongyang", "평양")),
    country("RU", ("Russia", "러시아"), ("Moscow", "모스크바")),
    country("UA", ("Ukraine", "우크라이나"), ("Kyiv", "키이우")),
    country("PL", ("Poland", "폴란드"), ("Warsaw", "바르샤바")),
    country("IT", ("Italy", "이탈리아"), ("Rome", "로마")),
    country("ES", ("Spain", "스페인"), ("Madrid", "마드리드")),
    country("NL", ("Netherlands", "네덜란드"), ("The Hague", "헤이그")),
    country("SE", ("Sweden", "스웨덴"), ("Stockholm", "스톡홀름")),
    country("NO", ("Norway", "노르웨이"), ("Oslo", "오슬로")),
    country("FI", ("Finland", "핀란드"), ("Helsinki", "헬싱키")),
    country("DK", ("Denmark", "덴마크"), ("Copenhagen", "코펜하겐")),
    country("TR", ("Türkiye", "튀르키예"), ("Ankara", "앙카라")),
    country("BR", ("Brazil", "브라질"), ("Brasília", "브라질리아")),
    country("MX", ("Mexico", "멕시코"), ("Mexico City", "멕시코시티")),
    country("CL", ("Chile", "칠레"), ("Santiago", "산티아고")),
    country("PE", ("Peru", "페루"), ("Lima", "리마")),
    country("CO", ("Colombia", "콜롬비아"), ("Bogotá", "보고타")),
    country("AR", ("Argentina", "아르헨티나"), ("Buenos Aires", "부에노스아이레스")),
    country("PH", ("Philippines", "필리핀"), ("Manila", "마닐라")),
    country("TH", ("Thailand", "태국"), ("Bangkok", "방콕")),
    country("MY", ("Malaysia", "말레이시아"), ("Kuala Lumpur", "쿠알라룸푸르")),
    country("KH", ("Cambodia", "캄보디아"), ("Phnom Penh", "프놈펜")),
    country("MN", ("Mongolia", "몽골"), ("Ulaanbaatar", "울란바토르")),
    country("KZ", ("Kazakhstan", "카자흐스탄"), ("Astana", "아스타나")),
    country("UZ", ("Uzbekistan", "우즈베키스탄"), ("Tashkent", "타슈켄트")),
    country("PK", ("Pakistan", "파키스탄"), ("Islamabad", "이슬라마바드")),
    country("BD", ("Bangladesh", "방글라데시"), ("Dhaka", "다카")),
    country("LK", ("Sri Lanka", "스리랑카"), ("Colombo", "콜롬보")),
    country("NZ", ("New Zealand", "뉴질랜드"), ("Wellington", "웰링턴")),
    country("SA", ("Saudi Arabia", "사우디아라비아"), ("Riyadh", "리야드")),
    country("AE", ("United Arab Emirates", "아랍에미리트"), ("Abu Dhabi", "아부다비")),
    country("QA", ("Qatar", "카타르"), ("Doha", "도하")),
    country("IL", ("Israel", "이스라엘"), ("Jerusalem", "예루살렘")),
    country("EG", ("Egypt", "이집트"), ("Cairo", "카이로")),
    country("MA", ("Morocco", "모로코"), ("Rabat", "라바트")),
    country("KE", ("Kenya", "케냐"), ("Nairobi", "나이로비")),
    country("ET", ("Ethiopia", "에티오피아"), ("Addis Ababa", "아디스아바바")),
    country("NG", ("Nigeria", "나이지리아"), ("Abuja", "아부자")),
    country("GH", ("Ghana", "가나"), ("Accra", "아크라")),
    country("ZA", ("South Africa", "남아프리카공화국"), ("Pretoria", "프리토리아")),
    country("EE", ("Estonia", "에스토니아"), ("Tallinn", "탈린")),
    country("LV", ("Latvia", "라트비아"), ("Riga", "리가")),
    country("LT", ("Lithuania", "리투아니아"), ("Vilnius", "빌뉴스")),
    country("CZ", ("Czechia", "체코"), ("Prague", "프라하")),
    country("RO", ("Romania", "루마니아"), ("Bucharest", "부쿠레슈티")),
    country("GR", ("Greece", "그리스"), ("Athens", "아테네")),
    country("CH", ("Switzerland", "스위스"), ("Bern", "베른")),
];

/// The sessions of a meeting: id and name. Every meeting has the first.
pub const SESSIONS: &[(&str, Pair)] = &[
    ("main", ("Main talks", "본회의")),
    ("workshop", ("Workshop", "워크숍")),
    ("plenary", ("Plenary", "전체 회의")),
    ("experts", ("Expert meeting", "전문가 회의")),
    ("closing", ("Closing session", "폐회식")),
    ("side-event", ("Side event", "부대 행사")),
];
