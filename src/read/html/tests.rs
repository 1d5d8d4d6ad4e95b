use super::read;
use crate::document::{Block, Document, Grid, GridCell, MediaKind};

fn paragraphs(html: &str) -> Vec<String> {
    texts(&read(html), |_| true)
}

fn content(html: &str) -> Vec<String> {
    texts(&read(html), |chrome| !chrome)
}

fn texts(document: &Document, keep: impl Fn(bool) -> bool) -> Vec<String> {
    let texts = document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) if keep(paragraph.chrome) => Some(paragraph.text.clone()),
        _ => None,
    });
    texts.collect()
}

fn grids(html: &str) -> Vec<Grid> {
    let blocks = read(html).blocks.into_iter();
    blocks.filter_map(|block| if let Block::Grid(grid) = block { Some(grid) } else { None }).collect()
}

fn rows(grid: &Grid) -> Vec<Vec<&str>> {
    let row = |row| grid.cells.iter().filter(move |cell| cell.row == row).map(|cell| cell.text.as_str());
    (0..grid.rows).map(|index| row(index).collect()).collect()
}

#[test]
fn white_space_is_collapsed_as_shown() {
    assert_eq!(paragraphs("<p> a \n\t b<b> c</b>d&nbsp;&nbsp; e &nbsp;</p>x"), ["a b cd\u{A0}\u{A0} e", "x"]);
    assert_eq!(paragraphs("<p>总<span>计</span><font>20</font><span>23</span><o:p></o:p></p>"), ["总计2023"]);
    assert_eq!(paragraphs("<pre>a\tb\n  c</pre>"), ["a\tb", "c"]);
    assert_eq!(paragraphs("<p>a<br>b<br/><br>c"), ["a", "b", "c"]);
}

#[test]
fn a_raised_digit_behind_a_figure_is_a_note() {
    let html = "<p>21<sup>1</sup><p>3<span style='font-size:8pt; vertical-align: super'><a>12</a></span><p><sup>21</sup>\
                <p>4<sup>[1]</sup><p>5<sub>1</sub>";
    assert_eq!(paragraphs(html), ["21¹", "3¹²", "21", "4[1]", "51"]);
    let html = "<table><tr><td>7<sup>1</sup>2<td style='vertical-align:super'>8<b>1</b></table>";
    assert_eq!(rows(&grids(html)[0]), [["7¹2", "81"]]);
}

#[test]
fn ends_may_be_missing() {
    assert_eq!(paragraphs("<p>a<p>b<div>c</p>d<ul><li>e<li>f</ul>g"), ["a", "b", "c", "d", "e", "f", "g"]);
    let grid = &grids("<table><tr><td>a<td><p>b<p>c<tr><th>d<td>e</table>f")[0];
    assert_eq!(rows(grid), [["a", "b\nc"], ["d", "e"]]);
}

#[test]
fn what_stands_between_cells_comes_before_the_table() {
    let blocks = read("<table>x<tr>y<td>1<td>2</tr><p>z</table>w").blocks;
    let kinds: Vec<_> = blocks.iter().map(|block| matches!(block, Block::Grid(_))).collect();
    assert_eq!(kinds, [false, false, true, false]);
}

#[test]
fn indexes_are_those_of_the_live_page() {
    let html = "<table style=display:none><tr><td>h</table>
        <table><tfoot><tr><td>f<td>g</tfoot><tr><td>a<td>b</tr><thead><tr><td>c<td>d</thead></table>";
    let grid = &grids(html)[0];
    let place = |cell: &GridCell| (cell.text.clone(), cell.dom.map(|d| [d.table, d.row, d.cell]).unwrap());
    let places: Vec<_> = grid.cells.iter().map(place).collect();
    let expected = [
        ("a", [1, 1, 0]),
        ("b", [1, 1, 1]),
        ("c", [1, 0, 0]),
        ("d", [1, 0, 1]),
        ("f", [1, 2, 0]),
        ("g", [1, 2, 1]),
    ];
    assert_eq!(places, expected.map(|(text, place)| (text.to_owned(), place)));
}

#[test]
fn layout_tables_disappear_and_data_tables_stay() {
    let long = "我局认真贯彻落实条例,".repeat(20);
    let html = format!(
        "<table><tr><td>菜单<td><h1>标题</h1><p>{long}<p>二<table><tr><td>规章<td>1</table><p>三</table>"
    );
    assert_eq!(paragraphs(&html), ["菜单", "标题", &long, "二", "三"]);
    assert_eq!(rows(&grids(&html)[0]), [["规章", "1"]]);
    assert_eq!(grids(&html)[0].cells[1].dom.unwrap().table, 1);
    let framed = "<table><tr><td>规章<td><table><tr><td>7</table><tr><td>a<td>b</table>";
    assert_eq!(rows(&grids(framed)[0]), [["规章", "7"], ["a", "b"]]);
}

#[test]
fn a_report_in_one_table_keeps_its_rows_of_figures() {
    let long = "全年主动公开政府信息,".repeat(20);
    let html = format!(
        "<table><tr><td colspan=3>一、总体情况<tr><td colspan=3>{long}<tr><td>a<td>1<td>2<tr><td>b<td>3<td>4</table>"
    );
    assert_eq!(paragraphs(&html), ["一、总体情况", &long]);
    let grid = &grids(&html)[0];
    assert_eq!(rows(grid), [["a", "1", "2"], ["b", "3", "4"]]);
    assert_eq!(grid.cells[3].dom.unwrap().row, 3);
}

#[test]
fn scripts_hidden_parts_and_templates_are_not_read() {
    let html = "<script>var a='<p>x</p>'</script><style>p{}</style><template><p>t</template><!-- c -->
        <noscript><p>n</noscript><div style='display: none'>d<p>e</div><span hidden>s</span><svg><path/></svg>y";
    assert_eq!(paragraphs(html), ["y"]);
    assert_eq!(paragraphs("<svg><title>t</title><style/><script/></svg><p>a"), ["a"]);
    assert_eq!(paragraphs("<p>收到<del>16</del>15件<p>a"), ["收到15件", "a"]);
    assert_eq!(paragraphs("復<ruby>議<rp>(</rp><rt>yì</rt><rp>)</rp></ruby>"), ["復議"]);
}

#[test]
fn menus_are_marked() {
    let html = "<body class=nav-open><div class=header-t>繁體版</div><div class=mainNav><ul><li>首页<li>走进</ul></div>
        <p>正文</p><div><a href=1>一</a> | <a href=2>二</a> | <a href=3>三</a></div>
        <ul><li><a href=a>上</a><li><a href=b>中</a><li><a href=c>下</a><li><a href=d>末</a></ul><footer>主办</footer>";
    assert_eq!(content(html), ["正文"]);
    assert_eq!(paragraphs(html).len(), 10);
}

#[test]
fn content_is_no_menu_whatever_its_name() {
    let text = "我局认真贯彻落实条例。".repeat(50);
    assert_eq!(content(&format!("<div class=share><p>{text}</div><p>x")), [&text, "x"]);
}

#[test]
fn media_are_listed() {
    let html = "<p>见<a href='/a/附件.DOCX?x=1'>附件 1</a><img src=t.png width=16><img src=b.png alt=表>下</p>
        <iframe src=v.html>x</iframe><canvas></canvas><svg><text>1</text></svg><footer><img src=logo.png></footer>";
    let media: Vec<_> = read(html)
        .blocks
        .into_iter()
        .filter_map(|block| match block {
            Block::Media(media) => Some((media.media, media.address, media.text)),
            _ => None,
        })
        .collect();
    let expected = [
        (MediaKind::Attachment, "/a/附件.DOCX?x=1", "附件 1"),
        (MediaKind::Image, "b.png", "表"),
        (MediaKind::Frame, "v.html", ""),
        (MediaKind::Chart, "", ""),
        (MediaKind::Chart, "", ""),
    ];
    assert_eq!(media, expected.map(|(kind, a, t)| (kind, a.to_owned(), t.to_owned())));
    assert_eq!(content(html), ["见附件 1下"]);
}

#[test]
fn titles_and_metas_are_properties() {
    let document =
        read("<title> 报告&amp;\n </title><meta name=PubDate content='2024-01-17 10:21'><meta charset=x>");
    let properties: Vec<_> =
        document.properties.iter().map(|p| (p.name.as_str(), p.value.as_str())).collect();
    assert_eq!(properties, [("title", "报告&"), ("PubDate", "2024-01-17 10:21")]);
}

#[test]
fn content_in_a_script_is_said() {
    let rows = "<tr><td>1<\\/td><\\/tr>".repeat(40);
    let document = read(&format!("<script>var html = \"<table>{rows}<\\/table>\";</script><p>正在加载"));
    assert_eq!(document.notices[0].code, "content-in-script");
}

#[test]
fn a_part_of_a_table_is_a_table() {
    assert_eq!(rows(&grids("<!--StartFragment--><tr><td>a</td><td>1</td></tr>")[0]), [["a", "1"]]);
}

/// A page that shows no table, with a hundred cells in panes that are not shown.
#[test]
fn panes_that_hold_the_only_table_are_read() {
    let rows = "<tr><td>a<td>1</tr>".repeat(60);
    let pane = format!("<div style=display:none><p>二</p><table>{rows}</table><p>三</div>");
    let document = read(&format!("<p>一</p>{pane}"));
    assert_eq!(document.notices[0].code, "hidden-read");
    assert_eq!(texts(&document, |_| true), ["一", "二", "三"]);
    let grid = &grids(&format!("<p>一</p>{pane}"))[0];
    assert_eq!(grid.cells[2].dom.map(|d| [d.table, d.row, d.cell]), Some([0, 1, 0]));
    // Where the page shows a table, what it hides is a template or another year's.
    assert_eq!(grids(&format!("<table>{rows}</table>{pane}")).len(), 1);
    // A calendar is no content.
    let calendar = "<tr><td>1<td>2<td>3<td>4<td>5<td>6<td>7</tr>".repeat(7);
    assert_eq!(paragraphs(&format!("<p>a</p><div hidden>b<table>{calendar}</table></div>")), ["a"]);
}

#[test]
fn a_page_within_the_page_is_content() {
    let inner = "&lt;nav&gt;n&lt;/nav&gt;&lt;p&gt;a&lt;/p&gt;&lt;table&gt;&lt;tr&gt;&lt;td&gt;b&lt;td&gt;1&lt;/table&gt;";
    let html = format!("<footer>f</footer><iframe srcdoc='{inner}' src=x.html></iframe><p>c");
    assert_eq!(content(&html), ["a", "c"]);
    let grid = &grids(&html)[0];
    assert_eq!((rows(grid), grid.cells[0].dom), (vec![vec!["b", "1"]], None));
    assert!(!read(&html).blocks.iter().any(|block| matches!(block, Block::Media(_))));
    assert_eq!(content(&format!("<iframe hidden srcdoc='{inner}'></iframe><p>c")), ["c"]);
}

#[test]
fn what_a_class_of_the_style_sheet_hides_within_a_line_is_not_seen() {
    let sheet = "<style>.trap{display:none} .pane{display:none}</style>";
    let page =
        format!("{sheet}<table><tr><td>办结<td>5<i class='x trap'>4</i></table><div class=pane>a</div>");
    let document = read(&page);
    assert_eq!(rows(&grids(&page)[0]), [["办结", "5"]]);
    assert_eq!(texts(&document, |_| true), ["a"]);
    let cell = |sheet: &str, attrs: &str| {
        rows(&grids(&format!("{sheet}<table><tr><td>办结<td>1<span class=x {attrs}>2</span></table>"))[0])[0]
            [1]
        .to_string()
    };
    assert_eq!(cell("<style>.x{display:none}</style>", ""), "1");
    assert_eq!(cell("<style>.x{visibility:hidden}</style>", "style='visibility:visible'"), "12");
    assert_eq!(cell("<style media=print>.x{display:none}</style>", ""), "12");
}

#[test]
fn an_article_that_a_field_or_a_template_holds_is_read() {
    let article = format!(
        "<p>一、总体情况</p><p>{}</p><table><tr><td>规章<td>5</table>",
        "本机关公开信息。".repeat(40)
    );
    let escaped = article.replace('<', "&lt;");
    for held in [
        format!("<textarea style=\"display:none\">{escaped}</textarea>"),
        format!("<input type=hidden value=\"{escaped}\">"),
        format!("<script type=\"text/template\"> {article}</script>"),
    ] {
        let page = read(&format!("<h1>某局年报</h1>{held}<p>版权所有</p>"));
        assert_eq!(page.notices[0].code, "content-from-script", "{held}");
        let found =
            page.blocks.iter().find_map(|b| if let Block::Grid(grid) = b { Some(grid) } else { None });
        assert_eq!(rows(found.unwrap()), [["规章", "5"]], "{held}");
    }
    // A field that somebody may write in holds nothing of the page.
    assert_eq!(paragraphs("<p>年报</p><textarea>请留言</textarea>"), ["年报"]);
}

#[test]
fn links_with_the_day_beside_each_are_a_menu() {
    let link = |text: &str| format!("<li><a href=x.html>{text}</a><span>2024-03-05</span></li>");
    let list = ["关于开展检查的通知", "年度工作要点", "会议纪要"].map(link).concat();
    assert_eq!(content(&format!("<p>某局</p><p>2024年1月9日</p><ul>{list}</ul>")), ["某局", "2024年1月9日"]);
    let list = list.replace("2024-03-05", "[2024/3/5]");
    assert_eq!(content(&format!("<p>某局</p><ul>{list}</ul>")), ["某局"]);
    // A figure is no day.
    let rows = list.replace("[2024/3/5]", "共1234件，100.00%");
    assert_eq!(content(&format!("<ul>{rows}</ul>")).len(), 3);
}
