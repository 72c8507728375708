namespace Samen.Gateway.Portal;

/// <summary>A term of the domain, as contracts/glossary.json says it.</summary>
/// <param name="En">As in code and APIs.</param>
/// <param name="Nl">As municipalities say it.</param>
/// <param name="Meaning">In English.</param>
internal sealed record Term(string En, string Nl, string Meaning);
