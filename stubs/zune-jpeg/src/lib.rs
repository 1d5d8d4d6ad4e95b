//! Stands in for the JPEG decoder of this name, which the PDF reader cannot be built without: text is read without its
//! pictures, and what is not there can neither weigh nor fail. The signatures are those that hayro-syntax 0.9.0 names.

use std::marker::PhantomData;
use zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions};

/// What the decoder shares with others of its family.
pub mod zune_core {
    /// Bytes to read from.
    pub mod bytestream {
        /// Bytes in memory.
        #[derive(Debug)]
        pub struct ZCursor<T>(T);

        impl<T> ZCursor<T> {
            /// Over these.
            pub fn new(bytes: T) -> Self {
                Self(bytes)
            }
        }
    }

    /// What a sample says.
    pub mod colorspace {
        use std::num::NonZeroU32;

        /// What a sample says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum ColorSpace {
            /// Three lights.
            RGB,
            /// And how much may be seen through.
            RGBA,
            /// Brightness and two colours.
            YCbCr,
            /// How bright.
            Luma,
            /// And how much may be seen through.
            LumaA,
            /// Brightness, two colours and black ink.
            YCCK,
            /// Four inks.
            CMYK,
            /// So many samples of any meaning.
            MultiBand(NonZeroU32),
        }
    }

    /// How to decode.
    pub mod options {
        use super::colorspace::ColorSpace;

        /// How to decode.
        #[derive(Clone, Copy, Debug, Default)]
        pub struct DecoderOptions;

        impl DecoderOptions {
            /// In pixels.
            pub fn set_max_width(self, _: usize) -> Self {
                self
            }

            /// In pixels.
            pub fn set_max_height(self, _: usize) -> Self {
                self
            }

            /// What samples should say.
            pub fn jpeg_set_out_colorspace(self, _: ColorSpace) -> Self {
                self
            }
        }
    }
}

/// Always the answer.
#[derive(Debug)]
pub struct DecodeErrors;

/// What the head of a picture says.
#[derive(Debug)]
pub struct ImageInfo {
    /// Samples of a pixel.
    pub components: u8,
}

/// A picture before it is decoded.
#[derive(Debug)]
pub struct JpegDecoder<T>(PhantomData<T>);

impl<T> JpegDecoder<ZCursor<T>> {
    /// Over these bytes, which are not looked at.
    pub fn new_with_options(_: ZCursor<T>, _: DecoderOptions) -> Self {
        Self(PhantomData)
    }

    /// Reads nothing.
    ///
    /// # Errors
    /// Always.
    pub fn decode_headers(&mut self) -> Result<(), DecodeErrors> {
        Err(DecodeErrors)
    }

    /// Decodes nothing.
    ///
    /// # Errors
    /// Always.
    pub fn decode(&mut self) -> Result<Vec<u8>, DecodeErrors> {
        Err(DecodeErrors)
    }

    /// Changes nothing.
    pub fn set_options(&mut self, _: DecoderOptions) {}

    /// Not known.
    pub fn input_colorspace(&self) -> Option<ColorSpace> {
        None
    }

    /// Not known.
    pub fn info(&self) -> Option<ImageInfo> {
        None
    }

    /// Not known.
    pub fn dimensions(&self) -> Option<(usize, usize)> {
        None
    }
}
