using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Samen.Contracts.Initiatives;
using Samen.Gateway.Identity;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>Invites a person: makes the account and a link with which the person chooses a password.</summary>
/// <param name="Name">User name, such as an address for mail: 2 to 100 letters, digits and <c>. _ @ + -</c>; kept in lower case, never changes.</param>
/// <param name="DisplayName">What to call the person; absent: the user name.</param>
/// <param name="Roles">One or more of <see cref="Web.Roles"/>.</param>
/// <param name="Municipality">CBS code; needed for municipality officers, voting representatives and council clerks.</param>
/// <param name="Office">Needed for municipality officers.</param>
/// <param name="Partner">Needed for partner and vendor users.</param>
internal sealed record InvitePersonRequest(
    [property: Required] string? Name,
    string? DisplayName,
    [property: Required] IReadOnlyList<string>? Roles,
    string? Municipality,
    Office? Office,
    Guid? Partner
);

/// <summary>Replaces what a person is and may do. Signed in, the person has it from the next request on.</summary>
/// <param name="DisplayName">As for an invitation.</param>
/// <param name="Roles">As for an invitation.</param>
/// <param name="Municipality">As for an invitation.</param>
/// <param name="Office">As for an invitation.</param>
/// <param name="Partner">As for an invitation.</param>
/// <param name="Disabled">Whether the person can no longer sign in; sessions end at once. Absent: no.</param>
internal sealed record RevisePersonRequest(
    string? DisplayName,
    [property: Required] IReadOnlyList<string>? Roles,
    string? Municipality,
    Office? Office,
    Guid? Partner,
    bool? Disabled
);

/// <summary>A link for one person, which is shown only now.</summary>
/// <param name="Id">Whose it is.</param>
/// <param name="Link">Where the person chooses a password; empty when this answer is given again for an Idempotency-Key.</param>
/// <param name="GoodUntil">UTC.</param>
internal sealed record PersonInvited(Guid Id, string Link, DateTimeOffset GoodUntil);

/// <summary>A person with an account.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">User name.</param>
/// <param name="DisplayName">What to call the person.</param>
/// <param name="State">Whether the person can sign in.</param>
/// <param name="Roles">Of <see cref="Web.Roles"/>.</param>
/// <param name="Municipality">CBS code.</param>
/// <param name="Office">In the municipality.</param>
/// <param name="Partner">The partner that the person acts for.</param>
/// <param name="SecondFactorSince">UTC; absent: there is none.</param>
/// <param name="LinkGoodUntil">UTC; absent: there is no link to choose a password.</param>
/// <param name="LastSignedInAt">UTC; absent: never.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Version">For If-Match.</param>
internal sealed record PersonView(
    Guid Id,
    string Name,
    string? DisplayName,
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
)
{
    public static PersonView Of(Account account) =>
        new(
            account.Id,
            account.Name,
            account.DisplayName,
            account.State,
            account.Grant.Roles,
            account.Municipality,
            account.Office,
            account.PartnerId,
            account.SecondFactorAt,
            account.InvitationUntil,
            account.LastSignInAt,
            account.CreatedAt,
            account.Version
        );
}

/// <summary>A session of a person.</summary>
/// <param name="Id">Of no use for signing in.</param>
/// <param name="Origin">Network address where it began.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record SessionView(string Id, string Origin, DateTimeOffset StartedAt, DateTimeOffset ExpiresAt)
{
    internal static SessionView Of(SessionStore.Seen row) => new(row.Hash, row.Origin, row.StartedAt, row.ExpiresAt);
}

/// <summary>Has somebody stand in for this person, with the roles that this person has.</summary>
/// <param name="StandIn">Id of who stands in.</param>
/// <param name="StartsAt">Absent: now.</param>
/// <param name="EndsAt">After the start, at most a year later.</param>
internal sealed record ArrangeStandInRequest(
    [property: Required] Guid? StandIn,
    DateTimeOffset? StartsAt,
    [property: Required] DateTimeOffset? EndsAt
);

/// <summary>Who stands in for whom. Signed in, the stand-in chooses whom to act for; the audit log names the stand-in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Absent">Who is absent.</param>
/// <param name="AbsentName">User name.</param>
/// <param name="StandIn">Who stands in.</param>
/// <param name="StandInName">User name.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC.</param>
internal sealed record StandInView(
    Guid Id,
    Guid Absent,
    string AbsentName,
    Guid StandIn,
    string StandInName,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt
)
{
    public static StandInView Of(StandInStore.Row row) =>
        new(row.Id, row.AbsentId, row.AbsentName, row.StandInId, row.StandInName, row.StartsAt, row.EndsAt);
}

internal static partial class PersonRules
{
    /// <summary>Checks an invitation; what is wrong is added to the errors.</summary>
    public static Grant Check(InvitePersonRequest request, List<FieldError> errors)
    {
        if (request.Name is null || !UserName().IsMatch(request.Name.Trim()))
            errors.Add(
                new FieldError("/name", "format", "Must be 2 to 100 letters, digits and . _ @ + - that begin with a letter or digit.")
            );
        return Check(request.DisplayName, request.Roles, request.Municipality, request.Office, request.Partner, errors);
    }

    public static Grant Check(
        string? displayName,
        IReadOnlyList<string>? roles,
        string? municipality,
        Office? office,
        Guid? partner,
        List<FieldError> errors
    )
    {
        if (displayName is not null && (displayName.Trim().Length is < 1 or > 100 || displayName.Any(char.IsControl)))
            errors.Add(new FieldError("/displayName", "length", "Must be 1 to 100 characters long."));
        return GrantRules.Check(roles, municipality, office, partner, errors);
    }

    /// <summary>A new account, with a link that is not stored yet.</summary>
    public static Account Invited(InvitePersonRequest request, Grant grant, string by, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Name = request.Name!.Trim().ToLowerInvariant(),
            DisplayName = request.DisplayName?.Trim(),
            Grant = grant,
            SecurityStamp = Account.NewStamp(),
            CreatedAt = now,
            CreatedBy = by,
        };

    /// <summary>Refuses to take the last administrator away.</summary>
    /// <exception cref="Refused">409 <c>last-admin</c>.</exception>
    public static async Task KeepAnAdmin(Samen.Storage.Work work, Account account)
    {
        if (account is { IsAdmin: true, State: PersonState.Active } && !await AccountStore.OtherAdmin(work, account.Id))
            throw new RuleViolation("last-admin", "This is the last administrator who can sign in; make another one first.");
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._@+-]{1,99}$")]
    private static partial Regex UserName();
}
