//! Stands in for the JPEG 2000 decoder of this name, which the PDF reader cannot be built without: text is read without
//! its pictures, and what is not there can neither weigh nor fail. The signatures are those that hayro-syntax 0.9.0 names.

use std::convert::Infallible;
use std::marker::PhantomData;

/// Always the answer.
#[derive(Debug)]
pub struct DecodeError;

/// How to decode.
#[derive(Clone, Copy, Debug)]
pub struct DecodeSettings {
    /// Whether colours come from a palette.
    pub resolve_palette_indices: bool,
    /// Whether faults end it.
    pub strict: bool,
    /// How large it will be drawn.
    pub target_resolution: Option<(u32, u32)>,
}

/// What a sample says.
#[derive(Clone, Debug)]
pub enum ColorSpace {
    /// How bright.
    Gray,
    /// Three lights.
    RGB,
    /// Four inks.
    CMYK,
    /// Not known.
    Unknown {
        /// How many samples a pixel has.
        num_channels: u8,
    },
    /// By a profile.
    Icc {
        /// The profile.
        profile: Vec<u8>,
        /// How many samples a pixel has.
        num_channels: u8,
    },
}

/// What a decoder would keep.
#[derive(Debug, Default)]
pub struct DecoderContext<'a>(PhantomData<&'a ()>);

/// A picture; there is none.
#[derive(Debug)]
pub struct Image<'a>(Infallible, PhantomData<&'a ()>);

impl<'a> Image<'a> {
    /// Decodes nothing.
    ///
    /// # Errors
    /// Always.
    pub fn new(_: &'a [u8], _: &DecodeSettings) -> Result<Self, DecodeError> {
        Err(DecodeError)
    }

    /// In pixels.
    pub fn width(&self) -> u32 {
        match self.0 {}
    }

    /// In pixels.
    pub fn height(&self) -> u32 {
        match self.0 {}
    }

    /// Of a sample.
    pub fn original_bit_depth(&self) -> u8 {
        match self.0 {}
    }

    /// What a sample says.
    pub fn color_space(&self) -> &ColorSpace {
        match self.0 {}
    }

    /// Whether parts may be seen through.
    pub fn has_alpha(&self) -> bool {
        match self.0 {}
    }

    /// Decodes nothing.
    ///
    /// # Errors
    /// Always.
    pub fn decode<'b>(&'a self, _: &'b mut DecoderContext<'a>) -> Result<DecodedImage<'b>, DecodeError> {
        match self.0 {}
    }
}

/// Samples; there are none.
#[derive(Debug)]
pub struct DecodedImage<'a>(Infallible, PhantomData<&'a ()>);

impl DecodedImage<'_> {
    /// A byte each.
    pub fn data_u8(&self) -> Vec<u8> {
        match self.0 {}
    }
}
