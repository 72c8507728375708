namespace Samen.Gateway.Portal;

/// <summary>A code of a refusal, as contracts/errors.json says it.</summary>
/// <param name="Code">Kebab-case, stable.</param>
/// <param name="Status">The status that it comes with.</param>
/// <param name="Nl">For whoever calls the API, in Dutch. It says nothing of forms.</param>
/// <param name="En">For whoever calls the API, in English.</param>
/// <param name="Page">For whoever fills in a form, where the sentence for the API doesn't fit them.</param>
internal sealed record ErrorCode(string Code, int Status, string Nl, string En, PageSentence? Page = null);
