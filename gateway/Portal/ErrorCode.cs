namespace Samen.Gateway.Portal;

/// <summary>A code of a refusal, as contracts/errors.json says it.</summary>
/// <param name="Code">Kebab-case, stable.</param>
/// <param name="Status">The status that it comes with.</param>
/// <param name="Nl">For people, in Dutch.</param>
/// <param name="En">For people, in English.</param>
internal sealed record ErrorCode(string Code, int Status, string Nl, string En);
