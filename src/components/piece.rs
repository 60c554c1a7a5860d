//! What is drawn anew only where it changed: a card, or the facets. One component for both, since each kind
//! of component is compiled, and loaded by readers, with all of Yew's life of a component: 900 bytes.

use super::card::{CardProps, article};
use super::tag::Child;
use super::{Cx, PageProps, facets};
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{Key, VComp};

/// What a piece is drawn from.
#[derive(Clone, Debug, Properties)]
pub struct Piece {
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    Card(CardProps),
    Facets(PageProps),
}

/// No two are the same: what is the same in them is up to what is drawn, which no one knows but [`View`].
impl PartialEq for Piece {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A card.
pub fn card(props: CardProps, key: Key) -> Html {
    VComp::new::<View>(Rc::new(Piece { what: What::Card(props) }), Some(key)).into()
}

/// The facets, which wait with the cards below the first while one types: hardly anyone looks at all
/// their counts between two keys, and to draw them takes as long as to draw the cards. At a tick they
/// are drawn at once, or values would move under the pointer that is on its way to the next.
pub fn facets(props: PageProps) -> Html {
    VComp::new::<View>(Rc::new(Piece { what: What::Facets(props) }), None).into()
}

/// What is marked in the card as it is drawn.
struct View(Rc<Vec<String>>);

impl Component for View {
    type Message = ();
    type Properties = Piece;

    fn create(ctx: &Context<Self>) -> Self {
        View(match &ctx.props().what {
            What::Card(card) => Rc::clone(&card.terms),
            What::Facets(_) => Rc::default(),
        })
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Piece) -> bool {
        match (&ctx.props().what, &before.what) {
            (What::Card(now), What::Card(before)) => {
                // A card that stays is marked anew once no further key comes.
                let stays = now.is_like(before) && (now.brief || now.terms == self.0);
                let draw = now.seen && !stays;
                if draw {
                    self.0 = Rc::clone(&now.terms);
                }
                draw
            }
            (What::Facets(now), What::Facets(before)) => {
                let (now, before) = (&now.state, &before.state);
                // Nothing of them changes when cards that stand are laid out.
                let laid_out = before.far && !now.far && Rc::ptr_eq(&now.found, &before.found);
                !(Rc::ptr_eq(now, before) || now.brief || laid_out) || now.view.chosen != before.view.chosen
            }
            _ => true,
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        match &ctx.props().what {
            What::Card(card) => article(card).into(),
            What::Facets(PageProps { state, act }) => {
                state.loaded().map(|loaded| facets::all(&Cx::of(state, loaded, act))).node()
            }
        }
    }
}
