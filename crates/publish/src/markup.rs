//! HTML as a publisher has it, read as far as it has to be: its tags, and what the values of attributes say.

pub mod reference;
pub mod tags;
