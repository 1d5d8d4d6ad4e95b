//! Puts drafts into words: fills templates in the language asked for.

use super::finding::{Finding, Law, Param};
use super::rule::{Draft, Params, Rule, Sentence, Text, Words};
use crate::form::clauses::Clause;
use crate::limits::MAX_PLACES;
use crate::options::Language;
use crate::place::Place;

impl Words {
    /// In this language.
    pub fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::Zh => self.zh,
            Language::En => self.en,
        }
    }
}

impl Sentence {
    /// Filled, in this language.
    pub fn say(&self, language: Language) -> String {
        fill(self.words.in_language(language), &self.params)
    }
}

/// Puts a draft of `rule` into words. Its fingerprint is left to the engine, which counts occurrences.
pub fn finding(rule: &Rule, draft: Draft, language: Language) -> Finding {
    let text = rule.texts.iter().find(|text| text.code == draft.code);
    debug_assert!(text.is_some(), "{} has no text for {}", rule.slug, draft.code);
    let say = |pick: fn(&Text) -> &Words| {
        text.map(|text| fill(pick(text).in_language(language), &draft.params)).unwrap_or_default()
    };
    Finding {
        rule: rule.slug.into(),
        family: rule.family,
        outcome: draft.outcome,
        severity: draft.severity.unwrap_or(rule.severity),
        code: draft.code.into(),
        title: say(|text| &text.title),
        message: say(|text| &text.message),
        advice: say(|text| &text.advice),
        places: places(&draft),
        params: draft.params,
        equation: draft.equation,
        laws: rule.laws.iter().map(|clause| law(clause, language)).collect(),
        fingerprint: String::new(),
        caused_by: None,
    }
}

/// The draft's own places, then those of its equation's terms, each once.
fn places(draft: &Draft) -> Vec<Place> {
    let terms = draft.equation.iter().flat_map(|equation| &equation.terms).map(|term| &term.place);
    let mut places: Vec<Place> = Vec::new();
    for place in draft.places.iter().chain(terms).take(MAX_PLACES) {
        if *place != Place::whole() && !places.contains(place) {
            places.push(place.clone());
        }
    }
    if places.is_empty() { vec![Place::whole()] } else { places }
}

fn law(clause: &Clause, language: Language) -> Law {
    let words = Words { zh: clause.zh, en: clause.en };
    Law { id: clause.id.into(), clause: words.in_language(language).into(), certainty: clause.certainty }
}

/// Fills `{name}` in `template`; a name without a parameter stays as it is.
pub fn fill(template: &str, params: &Params) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}') {
            Some((name, tail)) => {
                match params.get(name) {
                    Some(Param::Number(figure)) => out.push_str(&figure.to_string()),
                    Some(Param::Text(text)) => out.push_str(text),
                    None => out.push_str(&["{", name, "}"].concat()),
                }
                rest = tail;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_what_it_has() {
        let params = Params::from([("a".into(), 18i64.into()), ("b".into(), "行".into())]);
        assert_eq!(fill("{b}:{a}{c} {", &params), "行:18{c} {");
    }
}
