//! What it would cost to draw a page: a form may draw others, each of them thirty more, and a file of some hundred bytes
//! then draws for days. Nothing is drawn here; each form is gone through once.

use hayro_interpret::hayro_syntax::content::TypedIter;
use hayro_interpret::hayro_syntax::content::ops::TypedInstruction;
use hayro_interpret::hayro_syntax::object::dict::keys::{ANNOTS, AP, N, RESOURCES, SUBTYPE};
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier, Stream};
use hayro_interpret::hayro_syntax::page::{Page, Resources};
use std::collections::HashMap;
use std::rc::Rc;

/// Forms within forms that the library follows.
const DEPTH: usize = 50;

/// What the content of a page or a form does itself, and the forms that it draws, with how often.
struct Content<'a> {
    steps: u64,
    forms: Vec<(Stream<'a>, u64)>,
}

#[derive(Default)]
struct Forms<'a> {
    contents: HashMap<ObjectIdentifier, Rc<Content<'a>>>,
    costs: HashMap<(ObjectIdentifier, usize), u64>,
}

/// Steps that a page takes whose forms draw others; 0 where it draws none.
pub fn steps(page: &Page<'_>) -> u64 {
    let mut forms = Forms::default();
    let resources = page.resources();
    let content = match has_forms(resources) {
        true => page.page_stream().map(|stream| content(stream, resources)),
        false => None,
    };
    let drawn = content.map_or(0, |content| forms.total(&content, resources, DEPTH));
    let annotations = page.raw().get::<Array<'_>>(ANNOTS);
    let shown = annotations.iter().flat_map(|list| list.iter::<Dict<'_>>()).flat_map(|one| appearances(&one));
    shown.fold(drawn, |sum, stream| sum.saturating_add(forms.cost(&stream, resources, DEPTH)))
}

/// What an annotation may look like.
fn appearances<'a>(annotation: &Dict<'a>) -> Vec<Stream<'a>> {
    let Some(looks) = annotation.get::<Dict<'_>>(AP) else { return Vec::new() };
    let states = looks.get::<Dict<'_>>(N);
    let of_states = states.iter().flat_map(|states| states.keys().filter_map(|key| states.get(key)));
    looks.get::<Stream<'_>>(N).into_iter().chain(of_states).collect()
}

fn has_forms(resources: &Resources<'_>) -> bool {
    let objects = &resources.x_objects;
    objects.keys().any(|name| objects.get::<Stream<'_>>(name).is_some_and(|object| is_form(&object)))
}

fn is_form(object: &Stream<'_>) -> bool {
    object.dict().get::<Name<'_>>(SUBTYPE).is_some_and(|kind| kind.as_ref() == b"Form")
}

fn content<'a>(bytes: &[u8], resources: &Resources<'a>) -> Content<'a> {
    let (mut steps, mut names) = (0, HashMap::<Vec<u8>, u64>::new());
    let mut instructions = TypedIter::new(bytes);
    while let Some(instruction) = instructions.next() {
        steps += 1;
        if let TypedInstruction::XObject(object) = instruction {
            *names.entry(object.0.as_ref().to_vec()).or_default() += 1;
        }
    }
    let form = |(name, times): (Vec<u8>, u64)| {
        let object = resources.x_objects.get::<Stream<'_>>(&name).filter(is_form)?;
        Some((object, times))
    };
    Content { steps, forms: names.into_iter().filter_map(form).collect() }
}

impl<'a> Forms<'a> {
    /// Steps of a form with all that it draws, so many levels down.
    fn cost(&mut self, form: &Stream<'a>, around: &Resources<'a>, depth: usize) -> u64 {
        let key = (form.obj_id(), depth);
        if depth == 0 {
            return 0;
        }
        if let Some(&cost) = self.costs.get(&key) {
            return cost;
        }
        let own = form.dict().get(RESOURCES).map(Resources::new);
        let resources = own.as_ref().unwrap_or(around);
        let known = self.contents.get(&key.0).map(Rc::clone);
        let content =
            known.unwrap_or_else(|| Rc::new(content(&form.decoded_data().unwrap_or_default(), resources)));
        self.contents.insert(key.0, Rc::clone(&content));
        let cost = self.total(&content, resources, depth - 1);
        self.costs.insert(key, cost);
        cost
    }

    fn total(&mut self, content: &Content<'a>, resources: &Resources<'a>, depth: usize) -> u64 {
        content.forms.iter().fold(content.steps, |sum, (form, times)| {
            sum.saturating_add(self.cost(form, resources, depth).saturating_mul(*times))
        })
    }
}
