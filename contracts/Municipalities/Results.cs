using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>A municipality in a result: its figure, its weight and its ballot.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Inhabitants">On the reference date.</param>
/// <param name="Weight">Its votes.</param>
/// <param name="Option">Key of an option of the item, or <c>Abstain</c>; null: it did not vote.</param>
public sealed record BundledVote(string MunicipalityCode, string MunicipalityName, int Inhabitants, int Weight, string? Option);

/// <summary>Everything that a result follows from.</summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Title">Its title.</param>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="AssemblyDate">Its day.</param>
/// <param name="ReferenceDate">Day of the inhabitants.</param>
/// <param name="OpenedAt">From when on ballots were taken.</param>
/// <param name="ClosedAt">Until when.</param>
/// <param name="RuleSet">How inhabitants give votes, and which conditions a decision must meet.</param>
/// <param name="Options">What could be voted for, beside abstaining.</param>
/// <param name="Votes">Every entitled municipality, by code.</param>
/// <param name="Result">The sums for, against and abstaining.</param>
/// <param name="Tally">The votes per option, and each condition with its figures.</param>
/// <param name="Outcome">The decision.</param>
/// <param name="AdoptedOption">Key of the option that was adopted, if any.</param>
public sealed record ResultBundle(
    string Format,
    Guid ItemId,
    string Title,
    Guid AssemblyId,
    DateOnly AssemblyDate,
    DateOnly ReferenceDate,
    DateTimeOffset OpenedAt,
    DateTimeOffset ClosedAt,
    RuleSet RuleSet,
    IReadOnlyList<VoteOption> Options,
    IReadOnlyList<BundledVote> Votes,
    VoteResult Result,
    Tally Tally,
    ItemOutcome Outcome,
    string? AdoptedOption
)
{
    /// <summary>The only format so far.</summary>
    public const string FormatName = "samen-result/1";
}

/// <summary>
/// A published result: a JWS in flattened JSON (RFC 7515, 7.2.2) over the JSON of a <see cref="ResultBundle"/>, with
/// ES256 by one of the result keys.
/// </summary>
/// <param name="Payload">What is signed, in base64url.</param>
/// <param name="Protected">The header, in base64url: <c>alg</c>, <c>kid</c>, <c>typ</c>.</param>
/// <param name="Signature">In base64url.</param>
/// <param name="Sha256">Of the payload's bytes, in hexadecimal: short enough to read out.</param>
/// <param name="PublishedAt">When it was signed, the moment of closing.</param>
/// <param name="Result">The payload, for reading; what counts is the payload.</param>
public sealed record ResultBundleView(
    string Payload,
    string Protected,
    string Signature,
    string Sha256,
    DateTimeOffset PublishedAt,
    ResultBundle Result
);

/// <summary>A public key that signs results, as a JSON Web Key (RFC 7517).</summary>
public sealed record ResultKeyView(
    [property: JsonPropertyName("kty")] string Kty,
    [property: JsonPropertyName("crv")] string Crv,
    [property: JsonPropertyName("x")] string X,
    [property: JsonPropertyName("y")] string Y,
    [property: JsonPropertyName("alg")] string Alg,
    [property: JsonPropertyName("use")] string Use,
    [property: JsonPropertyName("kid")] string Kid
);

/// <summary>The keys that sign results.</summary>
public sealed record ResultKeySet(IReadOnlyList<ResultKeyView> Keys);
