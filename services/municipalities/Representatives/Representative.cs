using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Somebody who speaks for a municipality, over a period. No fact ever carries one.</summary>
internal sealed record Representative
{
    /// <summary>Offices that one person at a time holds (Gemeentewet, articles 6, 100 and 107).</summary>
    private static readonly RepresentativeRole[] Single =
    [
        RepresentativeRole.Mayor,
        RepresentativeRole.MunicipalSecretary,
        RepresentativeRole.CouncilClerk,
    ];

    public Guid Id { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public RepresentativeRole Role { get; init; }
    public string Name { get; init; } = "";
    public string? Email { get; init; }
    public DateOnly ValidFrom { get; init; }

    /// <summary>First day on which it no longer is so.</summary>
    public DateOnly? ValidTo { get; init; }
    public int Version { get; init; }

    /// <summary>Whether the office may carry a voting card: the two heads are contacts.</summary>
    public bool MayVote => Role is not (RepresentativeRole.HeadOfIct or RepresentativeRole.HeadOfOperations);

    /// <summary>Whether it is so on a day.</summary>
    public bool IsInOffice(DateOnly day) => ValidFrom <= day && (ValidTo is null || day < ValidTo);

    /// <summary>The next version, as a request wants it.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="others">The others of the municipality.</param>
    /// <exception cref="Refused">400: the period ends before it begins.</exception>
    /// <exception cref="RuleViolation"><c>office-taken</c>: another holds the office in that period.</exception>
    public Representative With(RepresentativeRequest request, IEnumerable<Representative> others)
    {
        var next = this with
        {
            Role = request.Role!.Value,
            Name = request.Name!.Trim(),
            Email = request.Email?.Trim(),
            ValidFrom = request.ValidFrom!.Value,
            ValidTo = request.ValidTo,
            Version = Version + 1,
        };
        if (next.ValidFrom.Year is < 1900 or > 2100)
            throw Refused.Invalid("/validFrom", "range", "Must be from 1900 to 2100.");
        if (next.ValidTo <= next.ValidFrom)
            throw Refused.Invalid("/validTo", "before-start", "The period must end after it begins.");
        return
            Single.Contains(next.Role)
            && others.Any(o =>
                o.Id != Id
                && o.Role == next.Role
                && o.ValidFrom < (next.ValidTo ?? DateOnly.MaxValue)
                && next.ValidFrom < (o.ValidTo ?? DateOnly.MaxValue)
            )
            ? throw new RuleViolation("office-taken", "Another person holds this office in that period; end that period first.")
            : next;
    }

    public RepresentativeView View() => new(Id, MunicipalityCode, Role, Name, Email, ValidFrom, ValidTo, Version);

    /// <summary>Those who may: admins and the assembly's secretary for all, others for their own municipality.</summary>
    /// <exception cref="Refused">403 <c>not-your-municipality</c>.</exception>
    public static void MustBeOpenTo(Caller caller, string municipality)
    {
        if (!caller.Is(Roles.Admin) && !caller.Is(Roles.AssemblySecretary))
            caller.MustActFor(municipality);
    }
}
