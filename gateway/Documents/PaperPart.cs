namespace Samen.Gateway.Documents;

/// <summary>A part of a paper. Texts may have line breaks.</summary>
internal abstract record PaperPart;
