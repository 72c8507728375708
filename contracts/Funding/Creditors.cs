using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>What became of the bank details of a creditor.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CreditorAccountStatus>))]
public enum CreditorAccountStatus
{
    /// <summary>They wait for a second person; until then nothing is paid to this creditor.</summary>
    Proposed,

    /// <summary>A second person confirmed them; the latest of these count.</summary>
    Confirmed,

    /// <summary>A second person refused them.</summary>
    Refused,

    /// <summary>Who proposed them withdrew them.</summary>
    Withdrawn,

    /// <summary>Later ones were confirmed.</summary>
    Replaced,
}

/// <summary>Proposes bank details of a creditor. They count once a second person confirms them.</summary>
public sealed record ProposeCreditorAccountRequest
{
    /// <summary>Name of the account holder, 2 to 70 characters.</summary>
    [Required, StringLength(70, MinimumLength = 2)]
    public string? AccountName { get; init; }

    /// <summary>Account number; its length and check digits must fit.</summary>
    [Required, StringLength(42, MinimumLength = 15)]
    public string? Iban { get; init; }

    /// <summary>How it was checked that it is theirs, such as by a call to a number known before: 5 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 5)]
    public string? Evidence { get; init; }
}

/// <summary>Refuses proposed bank details.</summary>
public sealed record RefuseCreditorAccountRequest
{
    /// <summary>Why, 5 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>Bank details of a creditor, which never change; others replace them.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Creditor">CBS code of a municipality, or id of a partner.</param>
/// <param name="AccountName">Name of the account holder.</param>
/// <param name="Iban">Account number.</param>
/// <param name="Evidence">How it was checked that it is theirs.</param>
/// <param name="Status">What became of them.</param>
/// <param name="ProposedBy">Who proposed them.</param>
/// <param name="ProposedAt">When, UTC.</param>
/// <param name="DecidedBy">Who confirmed, refused or withdrew them; null: nobody yet.</param>
/// <param name="DecidedAt">When, UTC.</param>
/// <param name="Reason">Why they were refused.</param>
/// <param name="Version">Their version, which is their ETag.</param>
/// <param name="AllowedActions">What the caller may do with them now.</param>
public sealed record CreditorAccountView(
    Guid Id,
    string Creditor,
    string AccountName,
    string Iban,
    string Evidence,
    CreditorAccountStatus Status,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Reason,
    int Version,
    [property: AllowedValues("Confirm", "Refuse", "Withdraw")] IReadOnlyList<string> AllowedActions
);
