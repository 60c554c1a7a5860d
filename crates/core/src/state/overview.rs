//! What the overview shows: its open parts, and the rows and columns of its matrix.

use super::{Loaded, State};
use crate::search::facet::Facet;
use crate::search::matrix::Matrix;
use std::rc::Rc;

/// The state of the overview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverviewState {
    /// Whether it is folded into one line. It is on a page that is loaded with a filter.
    pub is_folded: bool,
    /// Whether each part is open, by [`OverviewPart`].
    pub open: [bool; 6],
    /// How often the user asked for more meetings of an open list.
    pub further_meetings: usize,
    /// Whether the chosen meeting was chosen by its checkbox. Then the page keeps its header, because nothing above the
    /// checkbox may move.
    pub is_ticked: bool,
    /// The matrix, once counts are computed.
    pub matrix: Option<Rc<Matrix>>,
}

/// A part of the overview that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverviewPart {
    /// The picture of what was announced, where there is only room for words.
    Announced,
    /// The picture of what was talked about.
    TalkedAbout,
    /// The picture of who was in the room.
    InTheRoom,
    /// The dates.
    Dates,
    /// The themes with one card each.
    Themes,
    /// The meetings of a collection that are not shown at first.
    Meetings,
}

impl OverviewState {
    /// Whether a part is open.
    pub fn is_open(&self, part: OverviewPart) -> bool {
        self.open[part as usize]
    }

    /// The overview of a view that the page is loaded with.
    pub(super) fn of_first_view(state: &State) -> OverviewState {
        let meeting = usize::from(state.meeting().is_some());
        let view = &state.view.current;
        let filters = view.chosen.iter().map(Vec::len).sum::<usize>();
        let is_folded = !view.q.trim().is_empty() || filters > meeting;
        OverviewState { is_folded, ..OverviewState::default() }
    }
}

impl State {
    /// The dialogue of a collection that is shown with its own header: the only one that is chosen.
    pub fn meeting(&self) -> Option<usize> {
        let loaded = self.loaded().filter(|_| !self.overview.is_ticked)?;
        match self.view.current.chosen[Facet::Dialogue as usize].as_slice() {
            [only] => loaded.index.value_position(Facet::Dialogue, only),
            _ => None,
        }
    }

    /// Whether the overview answers the three questions: for one dialogue, not for a collection.
    pub fn has_answers(&self) -> bool {
        self.loaded().is_some_and(|loaded| {
            loaded.remaining == 0 && (!loaded.dialogue.is_collection() || self.meeting().is_some())
        })
    }

    /// The matrix of the dialogue that is shown. It is built anew only for another dialogue.
    pub(super) fn matrix(&mut self, loaded: &Rc<Loaded>) -> Option<Rc<Matrix>> {
        if !self.has_answers() {
            return None;
        }
        let meeting = self.meeting();
        let known = self.overview.matrix.take().filter(|matrix| matrix.meeting == meeting);
        let matrix = known.unwrap_or_else(|| Rc::new(Matrix::new(&loaded.dialogue, &loaded.index, meeting)));
        self.overview.matrix = Some(Rc::clone(&matrix));
        Some(matrix)
    }
}
