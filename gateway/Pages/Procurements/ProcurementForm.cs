using System.Globalization;
using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Procurements;

/// <summary>A joint procurement in the fields of a form, and read from them.</summary>
internal static class ProcurementForm
{
    public static FormState Fill(FormState form, ProcurementView one, Ui ui) =>
        form.With("title", one.Title)
            .With("procedure", one.Procedure.ToString())
            .With("form", one.Form.ToString())
            .With("leadMunicipality", one.LeadMunicipality)
            .With("leadOrganisation", one.LeadMunicipality is null ? one.LeadName : null)
            .With("announcementOn", one.AnnouncementOn)
            .With("closingOn", one.ClosingOn)
            .With("awardOn", one.AwardOn)
            .With("contractFrom", one.ContractFrom)
            .With("contractUntil", one.ContractUntil)
            .With("entryMoments", string.Join('\n', one.EntryMoments.Select(Line)))
            .With("binding", one.Binding)
            .With("estimatedCents", one.EstimatedCents is { } cents ? ui.EuroInput(cents) : null);

    /// <summary>The request with what the form says.</summary>
    public static T Read<T>(FormState form, T request)
        where T : ProcurementText =>
        request with
        {
            Title = form.Text("title"),
            Procedure = form.Choice<ProcurementProcedure>("procedure"),
            Form = form.Choice<ParticipationForm>("form"),
            LeadMunicipality = form.Text("leadMunicipality"),
            LeadOrganisation = form.Text("leadOrganisation"),
            AnnouncementOn = form.Day("announcementOn"),
            ClosingOn = form.Day("closingOn"),
            AwardOn = form.Day("awardOn"),
            ContractFrom = form.Day("contractFrom"),
            ContractUntil = form.Day("contractUntil"),
            EntryMoments = [.. form.Lines("entryMoments", Moment, "Dit is geen datum", "This is not a date").Select(moment => moment.Day)],
            Binding = form.Text("binding"),
            EstimatedCents = form.Cents("estimatedCents"),
        };

    private static string Line(DateOnly day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    private static EntryDay? Moment(string line) => FieldParser.Day(line.Trim()) is { } day ? new EntryDay(day) : null;

    private sealed record EntryDay(DateOnly Day);
}
