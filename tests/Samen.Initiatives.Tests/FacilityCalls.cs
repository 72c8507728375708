using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What tests do with joint facilities.</summary>
internal static class FacilityCalls
{
    public static readonly DateOnly Day = new(2025, 3, 1);

    public static AddFacilityRequest TakenIn(string name = "Adresstandaard", FacilityKind kind = FacilityKind.Standard) =>
        new()
        {
            Name = name,
            Description = "Een adres is aan elk loket hetzelfde.",
            Kind = kind,
            OwnerOrganisation = "VNG Realisatie",
            YearlyCents = 1_000_000,
            Phase = FacilityPhase.Operations,
            Source = "Overgenomen van de website",
            Links = [new() { Title = "Beschrijving", Url = "https://example.org/standaard" }],
            Checklist = ["Contract getekend", "Koppeling getest"],
        };

    public static ReviseFacilityRequest Revised(string name = "Adresstandaard 2") =>
        new()
        {
            Name = name,
            Description = "Een adres is aan elk loket hetzelfde.",
            Kind = FacilityKind.Standard,
            OwnerOrganisation = "VNG Realisatie",
        };

    public static DecideBindingLevelRequest Asks(DateOnly? on = null) =>
        new()
        {
            Level = BindingLevel.ComplyOrExplain,
            DecidedOn = on ?? Day,
            AdvisedOn = (on ?? Day).AddDays(-30),
            Source = "Besluit van het bestuur",
        };

    public static AdoptionRequest At(AdoptionState state, DateOnly? since = null, string? reason = null, DateOnly? planned = null) =>
        new()
        {
            State = state,
            Since = since ?? Day,
            Reason = reason,
            PlannedLiveOn = planned,
        };

    public static RetireFacilityRequest Retirement =>
        new()
        {
            RetiredOn = Day,
            WhatFollows = "Een andere standaard volgt.",
            PaidUntil = Day.AddMonths(6),
        };

    extension(InitiativesApp app)
    {
        public HttpClient FundManager => app.App.As(Roles.FundManager);
        public HttpClient Secretary => app.App.As(Roles.AssemblySecretary);

        public Task<FacilityView> AddFacility(AddFacilityRequest? request = null) =>
            app.FundManager.SendBody("POST", "/initiatives/v1/facilities", request ?? TakenIn()).Read<FacilityView>(HttpStatusCode.Created);

        public Task<FacilityView> Facility(Guid id) => app.Anybody.GetAsync($"/initiatives/v1/facilities/{id}").Read<FacilityView>();

        public Task<HttpResponseMessage> PutFacility(Guid id, string? ifMatch, ReviseFacilityRequest? request = null) =>
            app.FundManager.SendBody("PUT", $"/initiatives/v1/facilities/{id}", request ?? Revised(), ifMatch);

        public Task<HttpResponseMessage> PostPhase(Guid id, FacilityPhase phase) =>
            app.FundManager.SendBody("POST", $"/initiatives/v1/facilities/{id}/phase", new ChangePhaseRequest { Phase = phase });

        public Task<HttpResponseMessage> PostRetirement(Guid id, RetireFacilityRequest? request = null) =>
            app.FundManager.SendBody("POST", $"/initiatives/v1/facilities/{id}/retirement", request ?? Retirement);

        public Task<HttpResponseMessage> PostLevel(Guid id, DecideBindingLevelRequest request, HttpClient? by = null) =>
            (by ?? app.Secretary).SendBody("POST", $"/initiatives/v1/facilities/{id}/binding-decisions", request);

        public Task<HttpResponseMessage> PutAdoption(
            Guid facility,
            string municipality,
            AdoptionRequest request,
            string? ifMatch = "*",
            HttpClient? by = null
        ) =>
            (by ?? app.Officer(municipality)).SendBody(
                "PUT",
                $"/initiatives/v1/facilities/{facility}/adoptions/{municipality}",
                request,
                ifMatch
            );

        /// <summary>Records a state of a municipality, whatever was there.</summary>
        public async Task<AdoptionView> Adopt(Guid facility, string municipality, AdoptionState state, DateOnly? since = null)
        {
            using var response = await app.PutAdoption(facility, municipality, At(state, since, "Het besluit veranderde."));
            return await app.Adoption(facility, municipality);
        }

        public Task<AdoptionView> Adoption(Guid facility, string municipality) =>
            app.Anybody.GetAsync($"/initiatives/v1/facilities/{facility}/adoptions/{municipality}").Read<AdoptionView>();

        public Task<IReadOnlyList<AdoptionStepView>> Steps(Guid facility, string municipality) =>
            app
                .Anybody.GetAsync($"/initiatives/v1/facilities/{facility}/adoptions/{municipality}/steps")
                .Read<IReadOnlyList<AdoptionStepView>>();

        public Task<HttpResponseMessage> DeleteStep(Guid facility, string municipality, int number) =>
            app.Officer(municipality).SendBody("DELETE", $"/initiatives/v1/facilities/{facility}/adoptions/{municipality}/steps/{number}");

        public Task<HttpResponseMessage> PutChecklist(Guid facility, string municipality, params IReadOnlyList<string> done) =>
            app.Officer(municipality)
                .SendBody(
                    "PUT",
                    $"/initiatives/v1/facilities/{facility}/adoptions/{municipality}/checklist",
                    new ChecklistRequest { Done = done },
                    "*"
                );

        public Task<HttpResponseMessage> PutExplanation(Guid facility, string municipality, DateOnly reviewOn, string? ifMatch = "*") =>
            app.Officer(municipality)
                .Strict()
                .SendBody(
                    "PUT",
                    $"/initiatives/v1/facilities/{facility}/explanations/{municipality}",
                    new ExplainRequest
                    {
                        Reason = "Onze leverancier levert dit nog niet.",
                        Owner = Office.HeadOfIct,
                        ReviewOn = reviewOn,
                    },
                    ifMatch
                );

        public Task<AdoptionFigures> Figures(Guid facility, DateOnly? asOf = null) =>
            app
                .Anybody.GetAsync(
                    $"/initiatives/v1/facilities/{facility}/adoption-figures{(asOf is { } day ? $"?asOf={day:yyyy-MM-dd}" : "")}"
                )
                .Read<AdoptionFigures>();

        /// <summary>How far municipalities were on a day, each by the code that it had then.</summary>
        public async Task<IReadOnlyList<(string, AdoptionState)>> States(Guid facility, DateOnly? asOf = null) =>
            [
                .. (
                    await app
                        .Anybody.GetAsync(
                            $"/initiatives/v1/facilities/{facility}/adoption-states{(asOf is { } day ? $"?asOf={day:yyyy-MM-dd}" : "")}"
                        )
                        .Read<IReadOnlyList<AdoptionStateView>>()
                ).Select(s => (s.MunicipalityCode, s.State)),
            ];

        public Task<HttpResponseMessage> PostLevelAnnulment(Guid id, int number, HttpClient? by = null) =>
            (by ?? app.Secretary).SendBody(
                "POST",
                $"/initiatives/v1/facilities/{id}/binding-decisions/{number}/annulment",
                new ReasonRequest { Reason = "De leden besloten over iets anders." }
            );

        public Task<IReadOnlyList<BindingDecisionView>> Levels(Guid id) =>
            app.Anybody.GetAsync($"/initiatives/v1/facilities/{id}/binding-decisions").Read<IReadOnlyList<BindingDecisionView>>();

        public Task<HttpResponseMessage> DeleteOfFacility(Guid id, string what = "", HttpClient? by = null) =>
            (by ?? app.FundManager).SendBody("DELETE", $"/initiatives/v1/facilities/{id}{what}");

        /// <summary>An item that the members adopted on a day, of an initiative or of none.</summary>
        public async Task<Guid> AdoptedItem(DateOnly day, Guid? initiative = null)
        {
            var item = NewId();
            await app.Publish(Closing(item, initiative, ItemOutcome.Adopted, binding: false) with { AssemblyDate = day });
            return item;
        }

        public DateOnly Today => app.App.Clock.Today();

        /// <summary>A product that fills the facility, known by a fact.</summary>
        public async Task<Guid> Product(Guid? facility)
        {
            var product = NewId();
            await app.App.Tell("partners", new ProductRecorded(product, NewId(), "Adresboek"));
            if (facility is { } id)
                await app.FundManager.SendBody("PUT", $"/initiatives/v1/facilities/{id}/products/{product}").Read<FacilityView>();
            return product;
        }

        public Task Uses(
            Guid product,
            Guid version,
            string municipality,
            UsageStatus status,
            DateOnly? since = null,
            params IReadOnlyList<ComingUsage> coming
        ) => app.App.Tell("partners", new ProductUsageRecorded(product, version, municipality, status, since ?? Day, coming));
    }
}
