using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Samen.Contracts.Initiatives;

namespace Samen.Contracts.Gateway;

/// <summary>Whether a person can sign in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PersonState>))]
public enum PersonState
{
    /// <summary>Has a link and has not chosen a password yet.</summary>
    Invited,

    /// <summary>Can sign in.</summary>
    Active,

    /// <summary>Can no longer sign in.</summary>
    Disabled,
}

/// <summary>What a line of the CSV does.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportOutcome>))]
public enum ImportOutcome
{
    /// <summary>Makes an account and a link.</summary>
    Invited,

    /// <summary>The account exists already.</summary>
    Unchanged,

    /// <summary>Has an error; then nothing at all is imported.</summary>
    Wrong,
}

/// <summary>When a person gets mail of what waits for them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DigestRhythm>))]
public enum DigestRhythm
{
    /// <summary>Each morning on which something is new or nearly due.</summary>
    Daily,

    /// <summary>Each Monday morning.</summary>
    Weekly,

    /// <summary>Within a quarter of an hour of something new.</summary>
    AtOnce,

    /// <summary>Never.</summary>
    Never,
}

/// <summary>What a person is and may do.</summary>
public abstract record PersonRequest
{
    /// <summary>Where invitations and mail of what waits go; absent: nowhere, and whoever invites hands over the link.</summary>
    [MailAddress]
    [StringLength(254)]
    public string? Email { get; init; }

    /// <summary>What to call the person, 1 to 100 characters; absent: the user name.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? DisplayName { get; init; }

    /// <summary>Roles of Samen, one or more, each once.</summary>
    [Required]
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>CBS code; needed for municipality officers, voting representatives and council clerks.</summary>
    [MunicipalityCode]
    public string? Municipality { get; init; }

    /// <summary>Needed for municipality officers.</summary>
    public Office? Office { get; init; }

    /// <summary>Needed for partner and vendor users.</summary>
    public Guid? Partner { get; init; }
}

/// <summary>Invites a person: makes the account and a link with which the person chooses a password.</summary>
public sealed record InvitePersonRequest : PersonRequest
{
    /// <summary>
    /// User name, such as an e-mail address: 2 to 100 letters, digits and <c>. _ @ + -</c>. Kept in lower case; it never changes.
    /// </summary>
    [Required]
    [RegularExpression(
        "^[A-Za-z0-9][A-Za-z0-9._@+-]{1,99}$",
        ErrorMessage = "Must be 2 to 100 letters, digits and . _ @ + - that begin with a letter or digit."
    )]
    public string? Name { get; init; }
}

/// <summary>Replaces what a person is and may do. It holds from the next request on, also for somebody who is signed in.</summary>
public sealed record RevisePersonRequest : PersonRequest
{
    /// <summary>Whether the person can no longer sign in; sessions end at once. Absent: the person can.</summary>
    public bool? Disabled { get; init; }
}

/// <summary>A link for one person. This response alone shows it.</summary>
/// <param name="Id">The person.</param>
/// <param name="Link">
/// Where the person chooses a password; null when it went by mail, and when this response is given again for an Idempotency-Key.
/// </param>
/// <param name="GoodUntil">UTC.</param>
/// <param name="MailedTo">The address that it went to; null: to none.</param>
public sealed record PersonInvited(Guid Id, string? Link, DateTimeOffset GoodUntil, string? MailedTo);

/// <summary>A person with an account.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">User name.</param>
/// <param name="DisplayName">What to call the person; null: the user name.</param>
/// <param name="Email">Where mail goes; null: nowhere.</param>
/// <param name="Digest">When mail of what waits goes there.</param>
/// <param name="State">Whether the person can sign in.</param>
/// <param name="Roles">Roles of Samen.</param>
/// <param name="Municipality">CBS code of the municipality that the person acts for; null: none.</param>
/// <param name="Office">The office there; null: none.</param>
/// <param name="Partner">The partner that the person acts for; null: none.</param>
/// <param name="SecondFactorSince">UTC; null: there is none.</param>
/// <param name="LinkGoodUntil">UTC; null: there is no link to choose a password.</param>
/// <param name="LastSignedInAt">UTC; null: never.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Version">For If-Match.</param>
public sealed record PersonView(
    Guid Id,
    string Name,
    string? DisplayName,
    string? Email,
    DigestRhythm Digest,
    PersonState State,
    IReadOnlyList<string> Roles,
    string? Municipality,
    string? Office,
    Guid? Partner,
    DateTimeOffset? SecondFactorSince,
    DateTimeOffset? LinkGoodUntil,
    DateTimeOffset? LastSignedInAt,
    DateTimeOffset CreatedAt,
    int Version
);

/// <summary>A session of a person.</summary>
/// <param name="Id">Names the session; it is of no use for signing in.</param>
/// <param name="Origin">Network address where it began.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record SessionView(string Id, string Origin, DateTimeOffset StartedAt, DateTimeOffset ExpiresAt);

/// <summary>Invites many people at once, all or none.</summary>
public sealed record ImportPeopleRequest
{
    /// <summary>
    /// Lines with <c>name</c>, <c>displayName</c>, <c>email</c>, <c>roles</c> (separated by blanks), <c>municipality</c>,
    /// <c>office</c> and <c>partner</c>, named in the first line, separated by semicolons, commas or tabs; 1 to 2,000 lines.
    /// People who have an account already stay as they are.
    /// </summary>
    [Required]
    public string? Csv { get; init; }

    /// <summary>Whether to say only what would happen.</summary>
    public bool DryRun { get; init; }
}

/// <summary>A line of the CSV.</summary>
/// <param name="Line">Its number in the text, from 1.</param>
/// <param name="Name">User name.</param>
/// <param name="Outcome">What it does.</param>
/// <param name="Link">The link for a person who is invited now and gets it by no mail. This response alone shows it.</param>
/// <param name="MailedTo">The address that the link went to; null: to none.</param>
/// <param name="Errors">What is wrong with it.</param>
public sealed record ImportedPerson(
    int Line,
    string Name,
    ImportOutcome Outcome,
    string? Link,
    string? MailedTo,
    IReadOnlyList<ImportError> Errors
);

/// <summary>What came of all lines.</summary>
/// <param name="DryRun">Whether nothing was changed.</param>
/// <param name="Invited">How many get an account.</param>
/// <param name="Unchanged">How many have one already.</param>
/// <param name="Wrong">How many lines are wrong; 0 where something was imported.</param>
/// <param name="People">Every line.</param>
public sealed record PeopleImported(bool DryRun, int Invited, int Unchanged, int Wrong, IReadOnlyList<ImportedPerson> People);
