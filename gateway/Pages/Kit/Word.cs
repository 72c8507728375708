namespace Samen.Gateway.Pages.Kit;

/// <summary>A term in both languages.</summary>
/// <param name="Nl">Dutch.</param>
/// <param name="En">English.</param>
/// <param name="Tone">How a badge looks: neutral, info, ok, warning or error.</param>
public sealed record Word(string Nl, string En, string Tone = "neutral");
