using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Maps;

/// <summary>What municipalities are on each kind of map.</summary>
internal static class MapClasses
{
    private static readonly MapClass InUse = new(MapMark.Circle, new("in gebruik", "in use")),
        OnTheWay = new(MapMark.Square, new("op weg ernaartoe", "on the way")),
        Stopped = new(MapMark.Cross, new("gestopt", "stopped")),
        Paid = new(MapMark.Circle, new("betaald", "paid")),
        PartlyPaid = new(MapMark.Square, new("deels betaald", "partly paid")),
        NotPaid = new(MapMark.Triangle, new("nog niet betaald", "not paid yet")),
        Credited = new(MapMark.Ring, new("gecrediteerd", "credited"));

    /// <summary>On a map that is coloured by nothing.</summary>
    public static readonly MapClass Municipality = new(MapMark.Circle, new("gemeente", "municipality"));

    public static readonly MapClass NotRecorded = new(MapMark.Dot, new("niets vastgelegd", "nothing recorded")),
        NotVoted = new(MapMark.Dot, new("niet gestemd", "did not vote")),
        NotEntitled = new(MapMark.Ring, new("kon niet stemmen", "could not vote")),
        NotInvoiced = new(MapMark.Dot, new("geen factuur", "no invoice")),
        Recorded = new(MapMark.Square, new("vastgelegd", "recorded")),
        CoSigned = new(MapMark.Circle, new("mede ondertekend", "co-signed")),
        NotShared = new(MapMark.Dot, new("deelt de behoefte niet", "does not share the need"));

    public static IReadOnlyList<MapClass> OfAdoption { get; } = [InUse, OnTheWay, Stopped];

    public static IReadOnlyList<MapClass> OfPayment { get; } = [Paid, PartlyPaid, NotPaid, Credited];

    public static MapClass Of(AdoptionState state) =>
        state switch
        {
            AdoptionState.Live or AdoptionState.PhasingOut => InUse,
            AdoptionState.Ended => Stopped,
            _ => OnTheWay,
        };

    /// <summary>How far the invoices of a municipality for one year are paid; one that was credited in whole counts only alone.</summary>
    public static MapClass Of(IReadOnlyList<InvoiceStatus> invoices)
    {
        var owed = invoices.Where(status => status != InvoiceStatus.Credited).Distinct().ToList();
        return owed switch
        {
            [] => Credited,
            [InvoiceStatus.Paid] => Paid,
            [InvoiceStatus.Open] => NotPaid,
            _ => PartlyPaid,
        };
    }

    /// <summary>By the key of each option, and of abstaining.</summary>
    public static IReadOnlyDictionary<string, MapClass> OfVote(AgendaItemView item)
    {
        var carrying = item.Options.Where(option => option.Carries).ToList();
        var classes = item.Options.ToDictionary(
            option => option.Key,
            option => new MapClass(MarkOf(carrying.IndexOf(option)), Words.OfOption(item, option.Key))
        );
        classes["Abstain"] = new MapClass(MapMark.Ring, Words.OfOption(item, "Abstain"));
        return classes;
    }

    private static MapMark MarkOf(int place) => place < 0 ? MapMark.Cross : MapMark.Carrying[Math.Min(place, MapMark.Carrying.Count - 1)];
}
