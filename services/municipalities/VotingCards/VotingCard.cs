using System.Security.Cryptography;
using System.Text;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// The voting card of a municipality in an assembly: one person votes for it. It is handed on within the municipality
/// only; there is no proxy to another one, so nobody of another municipality ever gets near it.
/// </summary>
[Audited]
internal sealed record VotingCard
{
    private const string Letters = "23456789BCDFGHJKMNPQRTVWXYZ";

    public Guid AssemblyId { get; init; }
    public string MunicipalityCode { get; init; } = "";

    /// <summary>The representative the municipality named; null: the first voter took the card.</summary>
    public Guid? RepresentativeId { get; init; }
    public byte[]? CodeHash { get; init; }

    /// <summary>The principal that votes with it.</summary>
    [Withheld]
    public string? Holder { get; init; }
    public DateTimeOffset IssuedAt { get; init; }
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>How often it was handed on.</summary>
    public int HandedOn { get; init; }

    /// <summary>Increases with every change; 0: nobody has it.</summary>
    public int Version { get; init; }

    public CardStatus Status =>
        Version == 0 ? CardStatus.Free
        : Holder is null ? CardStatus.Issued
        : CardStatus.Taken;

    /// <summary>Why a representative can't carry the card.</summary>
    public static IEnumerable<Fault> FaultsOf(Representative representative, DateOnly assembly)
    {
        if (!representative.MayVote)
            yield return new Fault(
                "representativeId",
                "office",
                "Only a mayor, alderman, council member, municipal secretary or council clerk carries a voting card."
            );
        if (!representative.IsInOffice(assembly))
            yield return new Fault("representativeId", "period", "The representative is not in office on the day of the assembly.");
    }

    /// <summary>The municipality names its voter; the previous holder loses the card.</summary>
    /// <param name="representative">Who, without <see cref="FaultsOf"/>.</param>
    /// <param name="caller">Who hands it on: the municipality's officer or clerk, or who holds it.</param>
    /// <param name="now">The current time.</param>
    /// <returns>The card, and the code with which it is taken into use.</returns>
    /// <exception cref="Refused">403 <c>card-elsewhere</c>.</exception>
    public (VotingCard, string Code) Issue(Representative representative, Caller caller, DateTimeOffset now)
    {
        if (!caller.Is(Roles.MunicipalityOfficer) && !caller.Is(Roles.CouncilClerk) && Version > 0 && Holder != caller.Id)
            throw Elsewhere();
        var code = RandomNumberGenerator.GetString(Letters, 10);
        return (
            this with
            {
                RepresentativeId = representative.Id,
                CodeHash = Hash(code),
                Holder = null,
                IssuedAt = now,
                TakenAt = null,
                Version = Version + 1,
            },
            $"{code[..5]}-{code[5..]}"
        );
    }

    /// <summary>The representative activates it.</summary>
    /// <exception cref="Refused">403 <c>wrong-code</c>; 409 <c>wrong-state</c>: it was not issued, or is in use.</exception>
    public VotingCard Take(string code, Caller caller, DateTimeOffset now)
    {
        if (Status != CardStatus.Issued)
            throw new RuleViolation(
                "wrong-state",
                Status == CardStatus.Free ? "The card was not issued to anybody." : "The card is in use already."
            );
        return CryptographicOperations.FixedTimeEquals(Hash(code), CodeHash)
            ? this with
            {
                Holder = caller.Id,
                TakenAt = now,
                Version = Version + 1,
            }
            : throw Refused.Forbidden("wrong-code", "That is not the code of this card.");
    }

    /// <summary>The caller's card; an unclaimed card goes to the first voter.</summary>
    /// <exception cref="Refused">403 <c>card-elsewhere</c> or <c>card-not-taken</c>.</exception>
    public VotingCard VotingBy(Caller caller, DateTimeOffset now) =>
        Status switch
        {
            CardStatus.Free => this with { Holder = caller.Id, IssuedAt = now, TakenAt = now, Version = 1 },
            CardStatus.Issued => throw Refused.Forbidden(
                "card-not-taken",
                "Your municipality named who carries its voting card; take it into use with its code first."
            ),
            _ => IsHeldBy(caller) ? this : throw Elsewhere(),
        };

    /// <summary>Refuses a card whose named representative holds no office on the day of the assembly.</summary>
    /// <exception cref="Refused">403 <c>not-in-office</c>: have the card issued to another.</exception>
    /// <param name="representatives">Representatives of the municipality.</param>
    /// <param name="day">Day of the assembly.</param>
    public void MustBeInOffice(IEnumerable<Representative> representatives, DateOnly day)
    {
        if (!IsInOffice(representatives, day))
            throw Refused.Forbidden(
                "not-in-office",
                "The person your municipality named for this card is not in office on the day of the assembly; "
                    + "have the card issued to another."
            );
    }

    /// <summary>Whether the representative that it was issued to, if any, holds an office that votes on the day.</summary>
    public bool IsInOffice(IEnumerable<Representative> representatives, DateOnly day) =>
        RepresentativeId is not { } named || representatives.Any(r => r.Id == named && !FaultsOf(r, day).Any());

    /// <summary>Whether the caller votes with it, or would be the first who does.</summary>
    public bool IsFor(Caller caller) => Status == CardStatus.Free || IsHeldBy(caller);

    private bool IsHeldBy(Caller caller) => Holder is not null && Holder == caller.Id;

    public VotingCardView View(Caller caller, string? code = null) =>
        new(AssemblyId, MunicipalityCode, Status, RepresentativeId, IsHeldBy(caller), HandedOn, code, Version);

    private static Refused Elsewhere() =>
        Refused.Forbidden(
            "card-elsewhere",
            "Another person of your municipality carries its voting card in this assembly; let the card be handed on."
        );

    private static byte[] Hash(string code) =>
        SHA256.HashData(Encoding.ASCII.GetBytes(new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)])));
}
