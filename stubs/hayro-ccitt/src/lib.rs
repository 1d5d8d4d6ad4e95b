//! Stands in for the fax decoder of this name, which the PDF reader cannot be built without: text is read without its
//! pictures, and what is not there can neither weigh nor fail. The signatures are those that hayro-syntax 0.9.0 names.

/// Always the answer.
#[derive(Debug)]
pub struct DecodeError;

/// Where rows would go.
pub trait Decoder {
    /// Takes the columns at which the colour changes.
    fn push_row(&mut self, changes: &[u32]);
}

/// What the PDF says about a picture.
#[derive(Clone, Copy, Debug)]
pub struct DecodeSettings {
    /// Its width.
    pub columns: u32,
    /// Its height.
    pub rows: u32,
    /// Whether its end is marked.
    pub end_of_block: bool,
    /// Whether the end of a row is marked.
    pub end_of_line: bool,
    /// Whether a row begins with a byte.
    pub rows_are_byte_aligned: bool,
    /// How it is coded.
    pub encoding: EncodingMode,
    /// Whether faults end it.
    pub strict: bool,
}

/// How a picture is coded.
#[derive(Clone, Copy, Debug)]
#[allow(non_camel_case_types, reason = "as the decoder calls them")]
pub enum EncodingMode {
    /// In two dimensions.
    Group4,
    /// In one.
    Group3_1D,
    /// In both.
    Group3_2D,
}

/// What a decoder would keep.
#[derive(Debug)]
pub struct DecoderContext;

impl DecoderContext {
    /// Keeps nothing.
    pub fn new(_: DecodeSettings) -> Self {
        Self
    }
}

/// Decodes nothing.
///
/// # Errors
/// Always.
pub fn decode(_: &[u8], _: &mut impl Decoder, _: &mut DecoderContext) -> Result<usize, DecodeError> {
    Err(DecodeError)
}
