//! The publisher's command line.
fn main() {}
