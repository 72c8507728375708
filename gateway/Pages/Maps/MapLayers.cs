using System.Globalization;
using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Gateway.Pages.Kit.Lists;
using Samen.Web;

namespace Samen.Gateway.Pages.Maps;

/// <summary>Reads what a map is coloured by from the public lists of the services.</summary>
/// <param name="api">The services.</param>
/// <param name="today">Of today nothing is known after it.</param>
internal sealed class MapLayers(ApiClient api, DateOnly today)
{
    /// <summary>Reads one.</summary>
    /// <param name="subject">What it is coloured by.</param>
    /// <param name="asOf">The day that was asked for; null: the one that it is about.</param>
    /// <exception cref="ApiProblem">404: there is no such thing, or nothing of it is public.</exception>
    public Task<MapLayer> Read(MapSubject subject, DateOnly? asOf) =>
        subject.Topic switch
        {
            MapTopic.Facility => OfFacility(Guid.Parse(subject.Id), asOf ?? today),
            MapTopic.Item => OfItem(Guid.Parse(subject.Id), asOf),
            MapTopic.Year => OfYear(int.Parse(subject.Id, CultureInfo.InvariantCulture), asOf),
            _ => OfNeed(Guid.Parse(subject.Id), asOf ?? today),
        };

    private async Task<MapLayer> OfFacility(Guid id, DateOnly day)
    {
        var facility = await api.Facility(id);
        var source = $"facilities/{id}/adoption-states?asOf={(day < today ? day : today):yyyy-MM-dd}";
        var states = await api.Get<IReadOnlyList<AdoptionStateView>>(Service.Initiatives, source);
        return OfAdoptions(
            facility.Name,
            $"/voorzieningen/{id}",
            day,
            states.Select(s => (s.MunicipalityCode, s.State, s.Since)),
            $"/{Service.Initiatives}/v1/{source}"
        );
    }

    /// <summary>Who uses a facility.</summary>
    public static MapLayer OfAdoptions(
        string name,
        string page,
        DateOnly day,
        IEnumerable<(string Code, AdoptionState State, DateOnly Since)> states,
        string source
    ) =>
        new(
            name,
            page,
            day,
            MapClasses.OfAdoption,
            MapClasses.NotRecorded,
            states.ToDictionary(s => s.Code, s => (MapClasses.Of(s.State), (object?)s.Since)),
            new Word("Sinds", "Since"),
            source
        );

    private async Task<MapLayer> OfItem(Guid id, DateOnly? asOf)
    {
        var item = await api.Item(id);
        // Until the vote is closed nobody sees the ballots of others, and how many there are is told elsewhere.
        if (item is not { Status: ItemStatus.Closed, Manner: DecisionManner.Vote, AssemblyDate: { } day })
            throw ApiProblem.NotFound();
        var classes = MapClasses.OfVote(item);
        var values = (await api.VoteWeights(id)).ToDictionary(
            w => w.MunicipalityCode,
            w => (MapClasses.NotVoted, Value: (object?)w.Weight)
        );
        foreach (var ballot in await api.Ballots(id))
            values[ballot.MunicipalityCode] = (classes[ballot.Option], ballot.Weight);
        return new MapLayer(
            item.Title,
            $"/agendapunten/{id}",
            asOf ?? day,
            [.. classes.Values, MapClasses.NotVoted],
            MapClasses.NotEntitled,
            values,
            new Word("Stemmen", "Votes"),
            $"/{Service.Municipalities}/v1/agenda-items/{id}/ballots"
        );
    }

    private async Task<MapLayer> OfYear(int year, DateOnly? asOf)
    {
        var source = $"invoices?year={year}&kind={InvoiceKind.Invoice}";
        var invoices = await api.All<InvoiceView>(Service.Funding, source);
        return new MapLayer(
            $"{year}",
            $"/fonds/jaar/{year}",
            asOf ?? new DateOnly(year, 1, 1),
            MapClasses.OfPayment,
            MapClasses.NotInvoiced,
            invoices
                .GroupBy(invoice => invoice.MunicipalityCode)
                .ToDictionary(
                    own => own.Key,
                    own =>
                        (
                            MapClasses.Of([.. own.Select(invoice => invoice.Status!.Value)]),
                            (object?)Amount.Euros(own.Sum(invoice => Math.Max(0, invoice.OpenCents)))
                        )
                ),
            new Word("Nog te betalen (euro)", "Left to pay (euros)"),
            $"/{Service.Funding}/v1/{source}"
        );
    }

    private async Task<MapLayer> OfNeed(Guid id, DateOnly day)
    {
        var need = await api.Need(id);
        var values = need
            .CoSigners.Where(signature => DutchTime.DayOf(signature.SignedAt) <= day)
            .ToDictionary(s => s.MunicipalityCode, s => (MapClasses.CoSigned, (object?)DutchTime.DayOf(s.SignedAt)));
        if (DutchTime.DayOf(need.RecordedAt) <= day)
            values[need.MunicipalityCode] = (MapClasses.Recorded, DutchTime.DayOf(need.RecordedAt));
        return new MapLayer(
            need.Title,
            $"/behoeften/{id}",
            day,
            [MapClasses.Recorded, MapClasses.CoSigned],
            MapClasses.NotShared,
            values,
            new Word("Sinds", "Since"),
            $"/{Service.Initiatives}/v1/needs/{id}"
        );
    }
}
