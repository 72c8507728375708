namespace Samen.Gateway.Portal;

/// <summary>What a page says of a refusal: it says nothing of headers or JSON.</summary>
internal sealed record PageSentence(string Nl, string En);
