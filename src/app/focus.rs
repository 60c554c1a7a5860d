//! The focus inside the widget: browsers take it from an element that is moved or replaced.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement, ShadowRoot};

/// The element that has the focus, and where the caret is.
pub struct Focus {
    shadow: ShadowRoot,
    element: HtmlElement,
    selection: Option<(u32, u32)>,
    /// The card around it.
    card: Option<HtmlElement>,
}

impl Focus {
    /// The focus inside `root`; none where it is elsewhere.
    pub fn inside(root: &Element) -> Option<Focus> {
        let shadow: ShadowRoot = root.get_root_node().dyn_into().ok()?;
        let element: HtmlElement = shadow.active_element()?.dyn_into().ok()?;
        let selection = element.dyn_ref().and_then(selection);
        let card = element.closest("article").ok().flatten().and_then(|card| card.dyn_into().ok());
        root.contains(Some(&element)).then_some(Focus { shadow, element, selection, card })
    }

    /// Gives the focus back to this element, to the one that now has its id, to its card, or else to the result count,
    /// unless another has it.
    pub fn restore(self) {
        let page = self.element.owner_document();
        let has_focus = page.as_ref().and_then(web_sys::Document::active_element);
        if has_focus.is_some_and(|other| Some(other) != page.and_then(|page| page.body().map(Into::into))) {
            return;
        }
        let by_id = |id: &str| self.shadow.get_element_by_id(id)?.dyn_into::<HtmlElement>().ok();
        let is_connected = |element: &HtmlElement| element.is_connected();
        let element = Some(self.element.clone()).filter(is_connected).or_else(|| by_id(&self.element.id()));
        // What disappears when a card is closed gives the focus to the card.
        let card = self.card.clone().filter(is_connected);
        // A card of the view before is removed, or kept and hidden.
        let taken = [element, card, by_id("--status")]
            .into_iter()
            .flatten()
            .find(|element| self.takes_focus(element));
        let input = taken.as_ref().and_then(|element| element.dyn_ref::<HtmlInputElement>());
        if let (Some(input), Some((start, end))) = (input, self.selection) {
            let _has_no_text = input.set_selection_range(start, end);
        }
    }

    /// Focuses an element. False if it cannot be focused, for example because it is hidden.
    fn takes_focus(&self, element: &HtmlElement) -> bool {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        element.focus_with_options(&options).is_ok()
            && self.shadow.active_element().as_ref() == Some(element.as_ref())
    }
}

fn selection(input: &HtmlInputElement) -> Option<(u32, u32)> {
    input.selection_start().ok()?.zip(input.selection_end().ok()?)
}
