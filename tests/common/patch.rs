//! Changes to a consistent report, written as JSON: what differs, and nothing else.

use super::report;
use gouji::form::FormKind;
use gouji::place::{Place, utf16_len};
use gouji::report::{Report, ReportParagraph};
use serde_json::{Map, Value, json};

/// A consistent report (`"base"`: `"2021"`, the default, or `"2019"`) with these changes:
/// - `cells`: by address a number, `""` blank, `"—"` dash, `"?"` unreadable, other text, or null for absent;
/// - `subtotals`: figures of group rows of the applications table, likewise;
/// - `tables`: by kind an object merged into that table, or null to take it out with its cells;
/// - `sections`: `"kind heading"`, with `!` before it where the form does not know the heading;
/// - `prose`: paragraphs of section 一, or by kind of section paragraphs of that section; their numbers are read;
/// - everything else is merged into the report as in RFC 7396.
pub fn patched(patch: &Value) -> Report {
    let base = if patch["base"] == "2019" { FormKind::Y2019 } else { FormKind::Y2021 };
    let mut value = serde_json::to_value(report(base, 5)).unwrap();
    for (key, change) in patch.as_object().unwrap() {
        match key.as_str() {
            "base" => {}
            "cells" => cells(&mut value["cells"], change),
            "subtotals" => subtotals(&mut value, change),
            "tables" => tables(&mut value, change),
            "sections" => value["sections"] = sections(change),
            "prose" => {}
            _ => merge(&mut value[key], change),
        }
    }
    let mut report: Report = serde_json::from_value(value).unwrap();
    prose(&mut report, &patch["prose"]);
    report
}

/// Puts paragraphs into sections and reads their claims.
fn prose(report: &mut Report, prose: &Value) {
    let overview = json!({ "overview": prose });
    let by_kind = if prose.is_array() { &overview } else { prose };
    let mut count = 0;
    for section in &mut report.sections {
        let kind = serde_json::to_value(section.kind).unwrap();
        for text in by_kind[kind.as_str().unwrap()].as_array().into_iter().flatten() {
            count += 1;
            let text = text.as_str().unwrap().to_owned();
            let place = Place::text(100 + count, 0, utf16_len(&text));
            section.paragraphs.push(ReportParagraph {
                id: format!("p{count}"),
                text,
                place,
                lines: Vec::new(),
            });
        }
    }
    report.claims = gouji::extract::claims::read(&report.sections, &report.meta);
}

fn cells(cells: &mut Value, change: &Value) {
    let cells = cells.as_object_mut().unwrap();
    for (address, value) in change.as_object().unwrap() {
        match cell(value) {
            Some(cell) => cells.insert(address.clone(), cell),
            None => cells.remove(address),
        };
    }
}

fn cell(value: &Value) -> Option<Value> {
    let (state, raw) = match value {
        Value::Null => return None,
        Value::String(text) if text.is_empty() => ("blank", text.clone()),
        Value::String(text) if text == "—" => ("dash", text.clone()),
        Value::String(text) if text == "?" => ("unreadable", text.clone()),
        Value::String(text) => ("text", text.clone()),
        number => ("number", number.to_string()),
    };
    let number = if state == "number" { value.clone() } else { Value::Null };
    Some(json!({ "value": number, "raw": raw, "state": state, "place": place() }))
}

fn place() -> Value {
    json!({ "source": 0, "kind": "whole" })
}

fn subtotals(report: &mut Value, change: &Value) {
    let tables = report["tables"].as_array_mut().unwrap();
    let table = tables.iter_mut().find(|table| table["kind"] == "applications").unwrap();
    let found =
        change.as_object().unwrap().iter().filter_map(|(address, v)| Some((address.clone(), cell(v)?)));
    table["subtotals"] = Value::Object(found.collect());
}

fn tables(report: &mut Value, change: &Value) {
    for (kind, change) in change.as_object().unwrap() {
        let tables = report["tables"].as_array_mut().unwrap();
        let at = tables.iter().position(|table| table["kind"] == kind.as_str()).unwrap();
        if change.is_null() {
            tables.remove(at);
            let prefix = format!("{kind}.");
            report["cells"].as_object_mut().unwrap().retain(|address, _| !address.starts_with(&prefix));
        } else {
            let mut change = change.clone();
            for stranger in change["strangers"].as_array_mut().into_iter().flatten() {
                stranger["place"] = place();
            }
            merge(&mut tables[at], &change);
        }
    }
}

fn sections(list: &Value) -> Value {
    let sections = list.as_array().unwrap().iter().map(|line| {
        let (kind, heading) = line.as_str().unwrap().split_once(' ').unwrap();
        let ordinal = heading.split_once('、').and_then(|(number, _)| ordinal(number));
        let known = !kind.starts_with('!');
        let kind = kind.trim_start_matches('!');
        json!({ "kind": kind, "ordinal": ordinal, "heading": heading, "standard": known, "place": place(), "paragraphs": [] })
    });
    sections.collect()
}

fn ordinal(number: &str) -> Option<usize> {
    ["一", "二", "三", "四", "五", "六", "七"].iter().position(|n| *n == number).map(|i| i + 1)
}

/// RFC 7396.
pub fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(changes) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    let target = target.as_object_mut().unwrap();
    for (key, change) in changes {
        if change.is_null() {
            target.remove(key);
        } else {
            merge(target.entry(key.clone()).or_insert(Value::Null), change);
        }
    }
}
