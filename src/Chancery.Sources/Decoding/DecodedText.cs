namespace Chancery.Sources.Decoding;

/// <summary>Bytes made text.</summary>
/// <param name="Text">The text, without a byte order mark, otherwise character for character what the bytes say.</param>
/// <param name="Encoding">Name of the encoding that it was read in.</param>
/// <param name="Warning">What the user should know of it, or null where there was no doubt.</param>
public sealed record DecodedText(string Text, string Encoding, string? Warning);
