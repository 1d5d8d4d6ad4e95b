//! Text that is read as HTML: no panic, and every grid is within its own bounds.
#![no_main]

use gouji::document::Block;
use gouji::options::Options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|html: &str| {
    let options = Options::default();
    let Ok(document) = gouji::read_text(&format!("<body>{html}"), &options) else { return };
    for block in &document.blocks {
        let Block::Grid(grid) = block else { continue };
        for cell in &grid.cells {
            assert!(cell.row_span > 0 && cell.row + cell.row_span <= grid.rows);
            assert!(cell.col_span > 0 && cell.col + cell.col_span <= grid.cols);
        }
    }
    gouji::check_document(&document, &options);
});
