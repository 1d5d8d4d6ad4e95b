//! The JSON Schema of the output: written to docs/schema.json, and true of every case.
//! `GOUJI_WRITE=1 cargo test --features schema --test schema` writes it anew.
#![cfg(feature = "schema")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod files;

use gouji::check::registry::RuleInfo;
use gouji::document::Document;
use gouji::options::Options;
use gouji::output::Output;
use schemars::generate::SchemaSettings;
use serde_json::Value;

fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    // What goes in, and the list of rules, stand beside it under `$defs`; npm/tools/types.mjs makes the TypeScript types of all of it.
    generator.subschema_for::<Document>();
    generator.subschema_for::<Options>();
    generator.subschema_for::<RuleInfo>();
    serde_json::to_value(generator.into_root_schema_for::<Output>()).unwrap()
}

#[test]
fn the_written_schema_is_of_this_code() {
    let path = files::root().join("docs/schema.json");
    let text = format!("{:#}\n", schema());
    if std::env::var_os("GOUJI_WRITE").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == text,
        "docs/schema.json is stale: GOUJI_WRITE=1 cargo test --features schema --test schema"
    );
}

#[test]
fn every_case_is_of_the_schema() {
    let schema = schema();
    for file in files::cases() {
        let options = Options { name: files::name(&file), ..Options::default() };
        let result = gouji::check_bytes(&std::fs::read(&file).unwrap(), &options);
        let output = serde_json::to_value(Output::new(vec![result], Vec::new())).unwrap();
        let faults = faults(&schema, &schema, &output, "$");
        assert!(faults.is_empty(), "{}: {faults:#?}", files::name(&file));
    }
}

#[test]
fn what_is_not_of_the_schema_is_told() {
    let schema = schema();
    let good = serde_json::to_value(Output::new(vec![Default::default()], Vec::new())).unwrap();
    assert!(faults(&schema, &schema, &good, "$").is_empty());
    for (pointer, wrong) in [
        ("/schemaVersion", Value::from("1")),
        ("/results/0/source/bytes", Value::Null),
        ("/tool", Value::from(1)),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).unwrap() = wrong;
        assert!(!faults(&schema, &schema, &bad, "$").is_empty(), "{pointer}");
    }
    let mut more = good;
    more["results"][0]["surprise"] = Value::from(1);
    assert_eq!(faults(&schema, &schema, &more, "$"), ["$.results[0].surprise: not in the schema"]);
}

/// What of `value` is not as `schema` says, for the keywords that schemars writes; stricter than JSON Schema in
/// that objects with named properties may have no others.
fn faults(root: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        return faults(root, root.pointer(reference.trim_start_matches('#')).unwrap(), value, at);
    }
    let mut found = Vec::new();
    for key in ["anyOf", "oneOf"] {
        if let Some(choices) = schema[key].as_array()
            && !choices.iter().any(|choice| faults(root, choice, value, at).is_empty())
        {
            found.push(format!("{at}: none of {key}"));
        }
    }
    if !of_type(&schema["type"], value) {
        found.push(format!("{at}: not of type {}", schema["type"]));
    }
    let constants = schema["enum"].as_array().map_or(&[][..], |v| v).iter().chain(schema.get("const"));
    let constants: Vec<_> = constants.collect();
    if !constants.is_empty() && !constants.contains(&value) {
        found.push(format!("{at}: none of {constants:?}"));
    }
    if let Some(object) = value.as_object() {
        found.extend(object_faults(root, schema, object, at));
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        if schema["items"].is_object() {
            found.extend(faults(root, &schema["items"], item, &format!("{at}[{index}]")));
        }
    }
    found
}

fn object_faults(
    root: &Value,
    schema: &Value,
    object: &serde_json::Map<String, Value>,
    at: &str,
) -> Vec<String> {
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let mut found: Vec<String> =
        required.filter(|key| !object.contains_key(*key)).map(|key| format!("{at}.{key}: missing")).collect();
    for (key, value) in object {
        let at = format!("{at}.{key}");
        let others = [&schema["additionalProperties"], &schema["patternProperties"]]
            .into_iter()
            .find(|s| s.is_object());
        match (schema["properties"].get(key), others) {
            (Some(property), _) => found.extend(faults(root, property, value, &at)),
            (None, Some(other)) => {
                let other = if schema["additionalProperties"].is_object() {
                    other
                } else {
                    other.as_object().unwrap().values().next().unwrap()
                };
                found.extend(faults(root, other, value, &at));
            }
            (None, None) if schema["properties"].is_object() => {
                found.push(format!("{at}: not in the schema"))
            }
            (None, None) => {}
        }
    }
    found
}

fn of_type(types: &Value, value: &Value) -> bool {
    let is = |name: &Value| match name.as_str().unwrap_or_default() {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        other => panic!("unknown type {other}"),
    };
    match types {
        Value::Null => true,
        Value::Array(any) => any.iter().any(is),
        one => is(one),
    }
}
