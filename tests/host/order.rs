//! The one kind of sorting, beside the standard library's.

use crate::common::cases;
use dialogue_summary::dialogue::order::{order, sorted};
use proptest::collection::vec;
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn it_is_that_of_the_standard_library(list in vec(0..20_u8, 0..70)) {
        let mut places: Vec<u32> = (0..list.len() as u32).collect();
        places.sort_by_key(|place| list[*place as usize]);
        prop_assert_eq!(order(list.len(), &|a, b| list[a].cmp(&list[b])), places);
        let mut once = list.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(sorted(&list), once);
    }
}
