//! What it would cost to draw a page: a form may draw others, each of them thirty more, and a file of some hundred bytes
//! then draws for days. Nothing is drawn here; each form is read once in a file, and gone through as often as its place
//! among those around it changes what it draws.

use crate::limits::{MAX_FORM_DRAWS, MAX_PAGE_STEPS};
use hayro_interpret::hayro_syntax::content::TypedIter;
use hayro_interpret::hayro_syntax::content::ops::TypedInstruction;
use hayro_interpret::hayro_syntax::object::dict::keys::{ANNOTS, AP, N, RESOURCES, SUBTYPE, XOBJECT};
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier as Id, Stream};
use hayro_interpret::hayro_syntax::page::Page;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;

/// Forms within forms that the library follows.
const DEPTH: usize = 50;

/// What the content of a page or a form does itself, and the names that it draws, with how often.
struct Content {
    steps: u64,
    names: Vec<(Rc<[u8]>, u64)>,
}

struct Form<'a> {
    stream: Stream<'a>,
    /// What its names stand for; without it, they stand for what they do around it.
    objects: Option<Dict<'a>>,
}

/// What a form costs. Drawn within itself it costs nothing: where that was met, it holds for this place only.
#[derive(Clone, Copy)]
struct Cost {
    steps: u64,
    only_here: bool,
}

/// The forms of a file, for all its pages.
pub struct Forms<'a> {
    forms: HashMap<Id, Option<Rc<Form<'a>>>>,
    /// Dictionaries that forms share.
    dicts: HashMap<Id, Option<Dict<'a>>>,
    contents: HashMap<Id, Rc<Content>>,
    names: HashSet<Rc<[u8]>>,
    /// By the form and, where it names what is around it, the text of that.
    costs: HashMap<(Id, Option<*const u8>), u64>,
    /// Those that are being gone through, each within the one before.
    path: Vec<Id>,
    /// Draws of a form by a form that may still be gone through.
    left: usize,
}

impl Default for Forms<'_> {
    fn default() -> Self {
        let (forms, dicts, contents, names) = Default::default();
        Self { forms, dicts, contents, names, costs: HashMap::new(), path: Vec::new(), left: MAX_FORM_DRAWS }
    }
}

/// What an annotation may look like.
fn appearances<'a>(annotation: &Dict<'a>) -> Vec<Stream<'a>> {
    let Some(looks) = annotation.get::<Dict<'_>>(AP) else { return Vec::new() };
    let states = looks.get::<Dict<'_>>(N);
    let of_states = states.iter().flat_map(|states| states.keys().filter_map(|key| states.get(key)));
    looks.get::<Stream<'_>>(N).into_iter().chain(of_states).collect()
}

fn is_form(object: &Stream<'_>) -> bool {
    object.dict().get::<Name<'_>>(SUBTYPE).is_some_and(|kind| kind.as_ref() == b"Form")
}

impl<'a> Forms<'a> {
    /// Steps that a page takes whose forms draw others; 0 where it draws none.
    pub fn steps(&mut self, page: &Page<'a>) -> u64 {
        let objects = &page.resources().x_objects;
        let content = match self.has_forms(page, objects) {
            true => page.page_stream().map(|stream| self.content(stream)),
            false => None,
        };
        let drawn = content.map_or(0, |content| self.total(page, &content, objects).steps);
        let annotations = page.raw().get::<Array<'_>>(ANNOTS);
        let shown =
            annotations.iter().flat_map(|list| list.iter::<Dict<'_>>()).flat_map(|one| appearances(&one));
        shown.fold(drawn, |sum, stream| sum.saturating_add(self.cost(page, stream.obj_id(), objects).steps))
    }

    fn has_forms(&mut self, page: &Page<'a>, objects: &Dict<'a>) -> bool {
        objects.keys().any(|name| self.drawn(page, objects, &name).is_some())
    }

    /// The form that a name stands for.
    fn drawn(&mut self, page: &Page<'a>, objects: &Dict<'a>, name: &[u8]) -> Option<Id> {
        let id = objects.get_ref(name)?.into();
        self.form(page, id).filter(|form| is_form(&form.stream)).map(|_| id)
    }

    fn form(&mut self, page: &Page<'a>, id: Id) -> Option<Rc<Form<'a>>> {
        if let Some(known) = self.forms.get(&id) {
            return known.clone();
        }
        let form = page.xref().get::<Stream<'_>>(id).map(|stream| {
            let own = self.shared(page, stream.dict(), RESOURCES);
            let objects = own.map(|own| self.shared(page, &own, XOBJECT).unwrap_or_default());
            Rc::new(Form { stream, objects })
        });
        self.forms.insert(id, form.clone());
        form
    }

    /// A dictionary within another; one that is an object of its own is read once for all who name it.
    fn shared(&mut self, page: &Page<'a>, dict: &Dict<'a>, key: &[u8]) -> Option<Dict<'a>> {
        let Some(id) = dict.get_ref(key) else { return dict.get(key) };
        let id = id.into();
        self.dicts.entry(id).or_insert_with(|| page.xref().get(id)).clone()
    }

    fn content(&mut self, bytes: &[u8]) -> Content {
        // In an order, so that where the walk ends is the same each time.
        let (mut steps, mut names) = (0, BTreeMap::<Rc<[u8]>, u64>::new());
        let mut instructions = TypedIter::new(bytes);
        while let Some(instruction) = instructions.next() {
            steps += 1;
            if let TypedInstruction::XObject(object) = instruction {
                *names.entry(self.name(object.0)).or_default() += 1;
            }
        }
        Content { steps, names: names.into_iter().collect() }
    }

    fn name(&mut self, name: &[u8]) -> Rc<[u8]> {
        if let Some(known) = self.names.get(name) {
            return Rc::clone(known);
        }
        let name: Rc<[u8]> = name.into();
        self.names.insert(Rc::clone(&name));
        name
    }

    fn content_of(&mut self, id: Id, form: &Form<'a>) -> Rc<Content> {
        if let Some(known) = self.contents.get(&id) {
            return Rc::clone(known);
        }
        let content = Rc::new(self.content(&form.stream.decoded_data().unwrap_or_default()));
        self.contents.insert(id, Rc::clone(&content));
        content
    }

    /// Steps of a form with all that it draws.
    fn cost(&mut self, page: &Page<'a>, id: Id, around: &Dict<'a>) -> Cost {
        if self.path.len() >= DEPTH || self.path.contains(&id) {
            return Cost { steps: 0, only_here: self.path.last() != Some(&id) };
        }
        let Some(form) = self.form(page, id) else { return Cost { steps: 0, only_here: false } };
        let key = (id, form.objects.is_none().then(|| around.data().as_ptr()));
        if let Some(&steps) = self.costs.get(&key) {
            return Cost { steps, only_here: false };
        }
        let content = self.content_of(id, &form);
        self.path.push(id);
        let cost = self.total(page, &content, form.objects.as_ref().unwrap_or(around));
        self.path.pop();
        if !cost.only_here || cost.steps > MAX_PAGE_STEPS {
            self.costs.insert(key, cost.steps);
        }
        cost
    }

    /// What is over a page's limit already is not added up further.
    fn total(&mut self, page: &Page<'a>, content: &Content, objects: &Dict<'a>) -> Cost {
        let mut total = Cost { steps: content.steps, only_here: false };
        for (name, times) in &content.names {
            if total.steps > MAX_PAGE_STEPS {
                break;
            }
            let Some(id) = self.drawn(page, objects, name) else { continue };
            // What pages draw themselves is as much as they say.
            let Some(left) = self.left.checked_sub(usize::from(!self.path.is_empty())) else {
                return Cost { steps: u64::MAX, only_here: true };
            };
            self.left = left;
            let cost = self.cost(page, id, objects);
            total.steps = total.steps.saturating_add(cost.steps.saturating_mul(*times));
            total.only_here |= cost.only_here;
        }
        total
    }
}
