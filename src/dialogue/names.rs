//! Names and the place each stands for: the one kind of map in the program, since every other kind
//! would be compiled, and loaded by readers, once more.

use std::collections::HashMap;
use std::rc::Rc;

/// Names, each with a place in some list.
#[derive(Clone, Debug, Default)]
pub struct Names {
    places: HashMap<Rc<str>, u32>,
}

impl Names {
    /// The place of a name.
    pub fn get(&self, name: &str) -> Option<usize> {
        self.places.get(name).map(|place| *place as usize)
    }

    /// The name itself, shared with all who hold it.
    pub fn shared(&self, name: &str) -> Option<Rc<str>> {
        self.places.get_key_value(name).map(|(name, _)| Rc::clone(name))
    }

    /// Notes the place of a name that is not there yet, and whether it was so.
    pub fn add(&mut self, name: &str, place: usize) -> bool {
        let new = !self.places.contains_key(name);
        if new {
            self.places.insert(name.into(), place as u32);
        }
        new
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Every name, in no order.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(|name| &**name)
    }
}
