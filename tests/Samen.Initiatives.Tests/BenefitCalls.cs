using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using static Samen.Initiatives.Tests.FacilityCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What tests do with benefits.</summary>
internal static class BenefitCalls
{
    public const string V1 = "/initiatives/v1";

    /// <summary>Hours of staff that are freed, with a baseline.</summary>
    public static BenefitRequest Hours(params IReadOnlyList<(int Year, long Value)> expected) =>
        new()
        {
            Kind = BenefitKind.StaffHours,
            Description = "Minder tijd per aanvraag.",
            Gains = BenefitGainer.Municipalities,
            Baseline = new BenefitBaseline
            {
                Value = 400_000,
                MeasuredOn = Day,
                Method = "Tijdschrijven in drie gemeenten.",
            },
            Expected = [.. expected.Select(one => new BenefitYearValue { Year = one.Year, Value = one.Value })],
        };

    public static BenefitRequest Money(params IReadOnlyList<(int Year, long Value)> expected) =>
        Hours(expected) with
        {
            Kind = BenefitKind.BudgetLowered,
            Description = "Minder licenties.",
        };

    /// <summary>The same, with as much to save as anybody can record.</summary>
    public static BenefitRequest Unbounded(BenefitRequest request) =>
        request with
        {
            Baseline = request.Baseline! with { Value = 100_000_000_000 },
        };

    public static ReviseRealisationRequest Text(long value, DateOnly on) =>
        new()
        {
            Value = value,
            MeasuredBy = "Afdeling financiën",
            Method = "Vergelijking van twee jaarrekeningen.",
            Evidence = "https://example.org/jaarrekening",
            MeasuredOn = on,
        };

    extension(InitiativesApp app)
    {
        public int Year => app.Today.Year;

        public Task<HttpResponseMessage> PostBenefit(Guid initiative, BenefitRequest request, string by = Utrecht) =>
            app.Officer(by).SendBody("POST", $"{V1}/initiatives/{initiative}/benefits", request);

        public Task<BenefitView> Expect(Guid initiative, BenefitRequest request) =>
            app.PostBenefit(initiative, request).Read<BenefitView>(HttpStatusCode.Created);

        public Task<BenefitView> Benefit(Guid id, string by = Utrecht) =>
            app.Officer(by).GetAsync($"{V1}/benefits/{id}").Read<BenefitView>();

        public Task<HttpResponseMessage> PutBenefit(Guid id, BenefitRequest request, string? ifMatch = "*", string by = Utrecht) =>
            app.Officer(by).SendBody("PUT", $"{V1}/benefits/{id}", request, ifMatch);

        public Task<HttpResponseMessage> DeleteBenefit(Guid id, string? ifMatch = null, string by = Utrecht) =>
            app.Officer(by).SendBody("DELETE", $"{V1}/benefits/{id}", ifMatch: ifMatch);

        public Task<HttpResponseMessage> PostEnding(Guid id, int lastYear, string by = Utrecht) =>
            app.Officer(by)
                .SendBody(
                    "POST",
                    $"{V1}/benefits/{id}/ending",
                    new EndBenefitRequest { LastYear = lastYear, Reason = "Het werk bestaat niet meer." }
                );

        /// <param name="id">The benefit.</param>
        /// <param name="year">The year.</param>
        /// <param name="value">What was realised.</param>
        /// <param name="municipality">Which realised it; null: all together, by the lead.</param>
        /// <param name="by">Who records it; null: that municipality, or Utrecht.</param>
        public Task<HttpResponseMessage> PostRealised(Guid id, int year, long value, string? municipality, string? by = null) =>
            app.Officer(by ?? municipality ?? Utrecht)
                .SendBody(
                    "POST",
                    $"{V1}/benefits/{id}/realisations",
                    new RealiseBenefitRequest
                    {
                        Year = year,
                        MunicipalityCode = municipality,
                        Value = value,
                        MeasuredBy = "Afdeling financiën",
                        Method = "Vergelijking van twee jaarrekeningen.",
                        MeasuredOn = app.Today,
                    }
                );

        public Task<RealisationView> Realise(Guid id, int year, long value, string? municipality) =>
            app.PostRealised(id, year, value, municipality).Read<RealisationView>(HttpStatusCode.Created);

        public Task<HttpResponseMessage> PutRealisation(Guid id, long value, string by, string? ifMatch = "*") =>
            app.Officer(by).SendBody("PUT", $"{V1}/realisations/{id}", Text(value, app.Today), ifMatch);

        public Task<HttpResponseMessage> PostTakingBack(Guid id, string by, string? ifMatch = null) =>
            app.Officer(by)
                .SendBody(
                    "POST",
                    $"{V1}/realisations/{id}/withdrawal",
                    new TakeBackRealisationRequest { Reason = "De uren telden dubbel." },
                    ifMatch
                );

        public Task<HttpResponseMessage> PutRate(BenefitRateKind kind, int year, long cents, string? ifMatch = "*") =>
            app.FundManager.SendBody(
                "PUT",
                $"{V1}/benefit-rates/{kind}/{year}",
                new BenefitRateRequest { Cents = cents, Source = "Handleiding Overheidstarieven" },
                ifMatch
            );

        public Task<BenefitPart> InitiativeFigures(Guid id) =>
            app.Anybody.GetAsync($"{V1}/initiatives/{id}/benefit-figures").Read<BenefitPart>();

        public Task<BenefitOverview> Overview(string? municipality = null) =>
            app
                .Anybody.GetAsync($"{V1}/benefit-figures{(municipality is null ? "" : $"?municipality={municipality}")}")
                .Read<BenefitOverview>();

        /// <summary>An adopted initiative with a facility, which Utrecht and Delft use since last year.</summary>
        public async Task<(Guid Initiative, Guid Facility)> InUse()
        {
            var initiative = (await app.In(InitiativeStatus.Adopted)).Id;
            var facility = (await app.AddFacility(TakenIn() with { InitiativeId = initiative, Source = null })).Id;
            foreach (var code in new[] { Utrecht, Delft })
                await app.Adopt(facility, code, AdoptionState.Live, new(app.Year - 1, 7, 1));
            return (initiative, facility);
        }
    }
}
