use super::*;

/// The properties and the blocks of an answer; of a grid its rows with bars between.
fn shown(text: &str) -> Option<(Vec<String>, Vec<String>)> {
    let document = read(text)?.document()?;
    let said = document.properties.iter().map(|p| format!("{}={}", p.name, p.value)).collect();
    let show = |block: &Block| match block {
        Block::Paragraph(line) => line.text.clone(),
        Block::Grid(grid) => {
            let row = |row| grid.cells.iter().filter(move |cell| cell.row == row);
            let rows =
                (0..grid.rows).map(|r| row(r).map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("|"));
            rows.collect::<Vec<_>>().join("/")
        }
        _ => String::new(),
    };
    Some((said, document.blocks.iter().map(show).collect()))
}

#[test]
fn an_article_of_plain_text() {
    let article = format!("一、总体情况\\n\\t{}\\n规章\\t0\\t\\t5", "本机关公开信息。".repeat(40));
    let text = format!(
        "{{\"code\":200,\"menu\":[{{\"title\":\"机构\",\"name\":\"领导\"}}],\"data\":{{\"id\":7,\"title\":\"某局年报\",\
         \"publish_date\":\"2024-01-05\",\"source\":\"某局\",\"content\":\"{article}\"}}}}"
    );
    let (said, lines) = shown(&text).unwrap();
    assert_eq!(said, ["title=某局年报", "publishdate=2024-01-05", "source=某局"]);
    assert_eq!((lines[0].as_str(), lines[2].as_str()), ("一、总体情况", "规章\t0\t\t5"));
    assert_eq!(shown(&format!("jQuery1_2({text});")).unwrap().1, lines);
}

#[test]
fn an_article_in_blocks_with_tables_as_rows() {
    let text = r#"{"title":"某局年报","blocks":[{"type":"text","text":"一、总体情况"},
        {"rows":[["信息内容","本年制发件数",""],["规章",0,null],["文件","12",""]]},
        {"text":"无。"}],"sign":["某局","2024-01-05"]}"#;
    let (said, lines) = shown(text).unwrap();
    assert_eq!(said, ["title=某局年报"]);
    let table = "信息内容|本年制发件数|/规章|0|/文件|12|";
    assert_eq!(lines, ["一、总体情况", table, "无。", "某局", "2024-01-05"]);
}

#[test]
fn what_is_no_answer_is_left_to_others() {
    for text in [
        "[索引号] X01",
        "{\"a\": \"b\"",
        "{\"a\": \"字\"} 后面",
        "一、总体情况",
        "{\"a\": [1, 2}]",
        "{\"url\": \"a.html\"}",
    ] {
        assert_eq!(shown(text), None, "{text}");
    }
    assert!(read(&"[".repeat(1_000_000)).is_none());
    let endless = format!("[\"规章\", [{}0]]", "0,".repeat(CELLS));
    assert_eq!(read(&endless).unwrap().document().unwrap().notices[0].code, "limit-exceeded");
}

#[test]
fn an_answer_within_a_string_of_an_answer() {
    let inner = format!("{{\"title\":\"某局年报\",\"content\":\"{}\"}}", "一、总体情况\\n".repeat(40));
    let text = format!("{{\"code\":0,\"result\":\"{}\"}}", inner.replace('\\', "\\\\").replace('"', "\\\""));
    let (said, lines) = shown(&text).unwrap();
    assert_eq!((said, lines.len()), (vec!["title=某局年报".to_string()], 40));
}

#[test]
fn paragraphs_and_tables_of_one_array_stay_in_order() {
    let text = r#"["一、总体情况", [["规章", 0], ["文件", 1]], "无。", {"text": "二、其他"}, "完。"]"#;
    assert_eq!(shown(text).unwrap().1, ["一、总体情况", "规章|0/文件|1", "无。", "二、其他", "完。"]);
}
