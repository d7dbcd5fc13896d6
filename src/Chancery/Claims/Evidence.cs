namespace Chancery.Claims;

/// <summary>A span of a dispatch's text: the words on which a fact stands.</summary>
/// <param name="Start">Offset of the first Unicode code point (not UTF-16 unit), from 0.</param>
/// <param name="End">Offset just after the last code point.</param>
/// <param name="Exact">The words themselves, exactly as they stand there.</param>
/// <remarks>W3C Web Annotation: TextPositionSelector and TextQuoteSelector in one.</remarks>
public sealed record Evidence(int Start, int End, string Exact);
