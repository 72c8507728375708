namespace Samen.Texts;

/// <summary>How a file of text is written.</summary>
public enum TextEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>UTF-16 in either order of bytes, by its mark or by the zeros between its letters.</summary>
    Utf16,

    /// <summary>Windows-1252: taken for it because it is not UTF-8.</summary>
    Windows1252,
}
