using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The faults of a reorganisation that is to be recorded.</summary>
internal sealed class ReorganisationChecks
{
    private readonly DateOnly day;
    private readonly IReadOnlyList<NamedMunicipality> established,
        changed;
    private readonly IReadOnlyList<AbolishRequest> abolished;
    private readonly IReadOnlyDictionary<string, Municipality> register;
    private readonly HashSet<string> named = [];

    private ReorganisationChecks(ReorganiseRequest request, IReadOnlyDictionary<string, Municipality> register)
    {
        day = request.EffectiveDate!.Value;
        (established, abolished, changed) = (request.Established ?? [], request.Abolished ?? [], request.Changed ?? []);
        this.register = register;
    }

    /// <summary>Every fault of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="register">The last period of every code that was ever used.</param>
    /// <param name="start">First day of the register.</param>
    public static IReadOnlyList<Fault> FaultsOf(
        ReorganiseRequest request,
        IReadOnlyDictionary<string, Municipality> register,
        DateOnly start
    )
    {
        var checks = new ReorganisationChecks(request, register);
        return
        [
            .. checks.OfDay(start),
            .. Each("established", checks.established, checks.OfEstablished),
            .. Each("changed", checks.changed, checks.OfChanged),
            .. Each("abolished", checks.abolished, checks.OfAbolished),
            .. checks.OfNames(),
        ];
    }

    private static IEnumerable<Fault> Each<T>(string property, IReadOnlyList<T> all, Func<T, IEnumerable<Fault>> faultsOf) =>
        all.Index().SelectMany(one => faultsOf(one.Item).Select(fault => fault.Within($"{property}/{one.Index}")));

    private IEnumerable<Fault> OfDay(DateOnly start)
    {
        if (day <= start || day.Year > 2100)
            yield return new Fault(
                "effectiveDate",
                "range",
                $"Must be after {start:yyyy-MM-dd}, the first day of the register, and not after 2100."
            );
        if (established.Count + abolished.Count + changed.Count == 0)
            yield return new Fault("abolished", "required", "Name the municipalities that are established, abolished or changed.");
    }

    private IEnumerable<Fault> OfEstablished(NamedMunicipality? one)
    {
        if (one?.Code is not { } code || !Identifiers.IsMunicipalityCode(code))
            yield return new Fault("code", "format", "Must be a CBS code: GM and four digits.");
        else if (!named.Add(code))
            yield return new Fault("code", "twice", "This code is named twice.");
        else if (register.ContainsKey(code))
            yield return new Fault("code", "used", "This code was used before; a code is never given again.");
        else if (!abolished.Any(a => a?.Successors?.Any(s => s?.Code == code) == true))
            yield return new Fault("code", "no-predecessor", "It is the successor of no abolished municipality.");
        foreach (var fault in OfNaming(one))
            yield return fault;
    }

    private IEnumerable<Fault> OfChanged(NamedMunicipality? one)
    {
        if (OfLiving(one?.Code) is { } wrong)
            yield return wrong;
        else if (one!.Name?.Trim() == register[one.Code!].Name && one.Province == register[one.Code!].Province)
            yield return new Fault("name", "unchanged", "Neither name nor province changes.");
        foreach (var fault in OfNaming(one))
            yield return fault;
    }

    private IEnumerable<Fault> OfAbolished(AbolishRequest? one)
    {
        if (OfLiving(one?.Code) is { } wrong)
            yield return wrong;
        if (one?.Successors is not { Count: >= 1 and <= 100 } successors)
        {
            yield return new Fault("successors", "required", "Name 1 to 100 successors.");
            yield break;
        }
        foreach (var fault in Each("successors", successors, OfSuccessor))
            yield return fault;
        if (successors.Where(s => s is not null).GroupBy(s => s.Code).Any(g => g.Count() > 1))
            yield return new Fault("successors", "twice", "A successor is named twice.");
        var shares = successors.Where(s => s?.SharePercentage is not null).ToList();
        if (shares.Count > 0 && (shares.Count < successors.Count || shares.Sum(s => s.SharePercentage) != 100))
            yield return new Fault("successors", "shares", "Give shares for all successors, adding up to 100, or for none.");
    }

    private IEnumerable<Fault> OfSuccessor(SuccessorMunicipality? successor)
    {
        var code = successor?.Code;
        var isThere =
            established.Any(e => e?.Code == code)
            || (code is not null && register.TryGetValue(code, out var last) && last.ValidFrom < day && last.ValidTo is null);
        if (code is null || !isThere || abolished.Any(a => a?.Code == code))
            yield return new Fault("code", "unknown", "Must be a municipality that exists from that day on.");
        if (successor?.SharePercentage is { } share && (share is <= 0 or > 100 || share != Math.Round(share, 2)))
            yield return new Fault("sharePercentage", "range", "Must be above 0, at most 100, with two decimals at most.");
    }

    /// <summary>Why a code is not that of a municipality that can change or end on the day; null: it is.</summary>
    private Fault? OfLiving(string? code) =>
        !Identifiers.IsMunicipalityCode(code) ? new Fault("code", "format", "Must be a CBS code: GM and four digits.")
        : !named.Add(code!) ? new Fault("code", "twice", "This code is named twice.")
        : !register.TryGetValue(code!, out var last) ? new Fault("code", "unknown", "There is no such municipality in the register.")
        : last.ValidTo is not null || last.ValidFrom >= day
            ? new Fault("code", "not-in-existence", "It doesn't exist on that day, or the register has a later change of it.")
        : null;

    /// <summary>Names that another municipality has on the day; asked last, when all codes are named.</summary>
    private IEnumerable<Fault> OfNames()
    {
        var names = register
            .Values.Where(m => m.Existed(day) && !named.Contains(m.Code))
            .Select(m => m.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var fault in Each("established", established, OfName).Concat(Each("changed", changed, OfName)))
            yield return fault;

        IEnumerable<Fault> OfName(NamedMunicipality? one) =>
            one?.Name?.Trim() is { } name && !names.Add(name)
                ? [new Fault("name", "used", "Another municipality has this name on that day.")]
                : [];
    }

    private static IEnumerable<Fault> OfNaming(NamedMunicipality? one)
    {
        if (one?.Name?.Trim() is not { Length: >= 2 and <= 100 })
            yield return new Fault("name", "length", "Must be 2 to 100 characters long.");
        else if (one.Name.Any(char.IsControl))
            yield return new Fault("name", "characters", "Contains control characters.");
        if (!Provinces.All.Contains(one?.Province))
            yield return new Fault("province", "unknown", "Must be the name of a Dutch province.");
    }
}
