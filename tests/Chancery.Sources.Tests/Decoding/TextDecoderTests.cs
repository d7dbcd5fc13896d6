using System.Text;
using Chancery.Sources.Decoding;
using CsCheck;

namespace Chancery.Sources.Tests.Decoding;

public class TextDecoderTests
{
    [Fact]
    public void Byte_order_mark_is_dropped() =>
        Assert.Equal(new DecodedText("é", "UTF-8", null), TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. "é"u8]));

    [Fact]
    public void Line_ends_stay_as_they_are() => Assert.Equal("a\r\nb\rc\n", TextDecoder.Decode("a\r\nb\rc\n"u8).Text);

    [Fact]
    public void Smart_quotes_of_Windows_are_read() =>
        Assert.Equal("they met in the “café” – 5 €", TextDecoder.Decode([.. "they met in the "u8, 0x93, .. "caf"u8, 0xE9, 0x94, .. " "u8, 0x96, .. " 5 "u8, 0x80]).Text);

    [Fact]
    public void Declared_encoding_is_taken() =>
        Assert.Equal("Łódź", TextDecoder.Decode([0xA3, 0xF3, 0x64, 0xBC], "iso-8859-2").Text);

    [Fact]
    public void Declared_encoding_gives_way_to_valid_UTF8() => Assert.Equal("Łódź", TextDecoder.Decode("Łódź"u8, "iso-8859-2").Text);

    [Fact]
    public void Damaged_UTF8_stays_UTF8()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("“quoted” ", 20)));
        bytes[1] = (byte)'x';
        DecodedText decoded = TextDecoder.Decode(bytes);
        Assert.Equal("UTF-8", decoded.Encoding);
        Assert.Contains("damaged", decoded.Warning);
        Assert.EndsWith("“quoted” ", decoded.Text);
    }

    [Fact]
    public void Unknown_eight_bit_encoding_is_refused()
    {
        byte[] cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Министр прибыл в Пекин");
        Assert.Contains("save the file as UTF-8", Assert.Throws<SourceException>(() => TextDecoder.Decode(cyrillic)).Message);
    }

    [Fact]
    public void UTF8_comes_back_as_it_was() =>
        Gen.String[Gen.Char[' ', '\uD7FF'], 0, 200].Sample(text => Assert.Equal(text, TextDecoder.Decode(Encoding.UTF8.GetBytes(text)).Text));

    [Fact]
    public void Any_bytes_are_text_or_refused() =>
        Gen.Byte.Array[0, 300].Sample(bytes =>
        {
            try
            {
                Assert.NotNull(TextDecoder.Decode(bytes).Text);
            }
            catch (SourceException)
            {
                // Refused with a line for the user: the other allowed end.
            }
        });
}
