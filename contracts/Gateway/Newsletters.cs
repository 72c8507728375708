using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;

namespace Samen.Contracts.Gateway;

/// <summary>Under which heading a part of a newsletter stands; in this order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NewsletterSection>))]
public enum NewsletterSection
{
    /// <summary>What the members decided.</summary>
    Decisions,

    /// <summary>What is on the next agenda, on which councils can still have a say.</summary>
    Coming,

    /// <summary>Needs that more municipalities share.</summary>
    Needs,

    /// <summary>Joint facilities that can be used, or are used by more municipalities.</summary>
    Facilities,

    /// <summary>A building block of the policy library, for a council's own programme.</summary>
    Library,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A part of a newsletter, in Dutch.</summary>
public sealed record NewsletterPart
{
    /// <summary>Its heading.</summary>
    public NewsletterSection? Section { get; init; }

    /// <summary>What it is about, 3 to 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>What is to be known, 3 to 2,000 characters; lines are paragraphs.</summary>
    public string? Text { get; init; }

    /// <summary>Path of its page on this site, such as <c>/behoeften</c>; absent: it has none.</summary>
    public string? Path { get; init; }
}

/// <summary>The text of an issue of the newsletter.</summary>
public sealed record WriteNewsletterRequest
{
    /// <summary>5 to 120 characters; the subject of its mail.</summary>
    [Required, StringLength(120, MinimumLength = 5)]
    public string? Title { get; init; }

    /// <summary>What stands above the parts, at most 2,000 characters; lines are paragraphs.</summary>
    [StringLength(2000)]
    public string? Introduction { get; init; }

    /// <summary>In their order below each heading, at most 40.</summary>
    [Required, MaxLength(40)]
    public IReadOnlyList<NewsletterPart>? Parts { get; init; }
}

/// <summary>Says what was wrong in an issue that was published.</summary>
public sealed record CorrectNewsletterRequest
{
    /// <summary>5 to 2,000 characters; absent: nothing was wrong after all.</summary>
    [StringLength(2000, MinimumLength = 5)]
    public string? Correction { get; init; }
}

/// <summary>An issue of the newsletter for members of municipal councils.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Title">Its title.</param>
/// <param name="Introduction">What stands above the parts.</param>
/// <param name="Parts">In their order.</param>
/// <param name="Since">It is about what happened after this moment, UTC: when the issue before was published.</param>
/// <param name="PublishedAt">When it was published and its mail began to go, UTC; null: it is a draft, which nobody else sees.</param>
/// <param name="Readers">How many readers it had then; null: it is a draft.</param>
/// <param name="Correction">What was wrong in it.</param>
/// <param name="CorrectedAt">When that was said, UTC.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record NewsletterView(
    int Number,
    string Title,
    string? Introduction,
    IReadOnlyList<NewsletterPart> Parts,
    DateTimeOffset Since,
    DateTimeOffset? PublishedAt,
    int? Readers,
    string? Correction,
    DateTimeOffset? CorrectedAt,
    int Version
);

/// <summary>What an issue says to the readers of one municipality: how it stood when the issue was published.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Counts">What it does together with others; null: not known then.</param>
/// <param name="CountsBefore">The same at the issue before; null: there is none, or it was not known then.</param>
/// <param name="Contribution">What it contributes to the fund by the newest run; null: nothing, or not known then.</param>
public sealed record NewsletterMunicipalityView(
    string MunicipalityCode,
    string MunicipalityName,
    MunicipalCounts? Counts,
    MunicipalCounts? CountsBefore,
    MunicipalContributionView? Contribution
);

/// <summary>What can stand in the next issue, and what is not known now.</summary>
/// <param name="Parts">Parts with a text to begin with.</param>
/// <param name="Away">The services that did not answer.</param>
public sealed record NewsletterSuggestions(IReadOnlyList<NewsletterPart> Parts, IReadOnlyList<string> Away);

/// <summary>Asks for the newsletter at an address; it begins once that is confirmed.</summary>
public sealed record AskNewsletterRequest
{
    /// <summary>E-mail address, at most 254 characters.</summary>
    [Required, MailAddress, StringLength(254)]
    public string? Email { get; init; }

    /// <summary>CBS code of the municipality that the reader wants to read of; absent: of none in particular.</summary>
    [MunicipalityCode]
    public string? MunicipalityCode { get; init; }

    /// <summary>Language of the headings: <c>nl</c> or <c>en</c>; <c>nl</c> when absent. The texts are Dutch.</summary>
    [RegularExpression("^(nl|en)$")]
    public string? Language { get; init; }
}

/// <summary>What a link of a mail says.</summary>
public sealed record NewsletterProofRequest
{
    /// <summary>The last part of the link.</summary>
    [Required, StringLength(2000, MinimumLength = 1)]
    public string? Proof { get; init; }
}

/// <summary>Who reads the newsletter, without their addresses.</summary>
/// <param name="Readers">All with a confirmed address.</param>
/// <param name="Municipalities">Of those who chose one.</param>
public sealed record NewsletterReaders(int Readers, IReadOnlyList<NewsletterReadersOf> Municipalities);

/// <summary>How many read of a municipality.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="Readers">1 or more.</param>
public sealed record NewsletterReadersOf(string MunicipalityCode, int Readers);
