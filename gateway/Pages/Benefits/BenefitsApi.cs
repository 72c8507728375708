using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Benefits;

/// <summary>The API of benefits, as the pages use it.</summary>
internal static class BenefitsApi
{
    extension(ApiClient client)
    {
        public Task<IReadOnlyList<BenefitView>> BenefitsOf(Guid initiative) =>
            client.Get<IReadOnlyList<BenefitView>>(Service.Initiatives, $"initiatives/{initiative}/benefits");

        public Task<BenefitPart> BenefitsInFigures(Guid initiative) =>
            client.Get<BenefitPart>(Service.Initiatives, $"initiatives/{initiative}/benefit-figures");

        public Task<BenefitPart> FacilityInFigures(Guid facility) =>
            client.Get<BenefitPart>(Service.Initiatives, $"facilities/{facility}/benefit-figures");

        public Task<BenefitOverview> AllBenefits() => client.Get<BenefitOverview>(Service.Initiatives, "benefit-figures");

        public Task<BenefitOverview> BenefitsFor(string municipality) =>
            client.Get<BenefitOverview>(Service.Initiatives, $"benefit-figures?municipality={municipality}");

        public Task<BenefitView> Benefit(Guid id) => client.Get<BenefitView>(Service.Initiatives, $"benefits/{id}");

        public Task<IReadOnlyList<BenefitVersionView>> BenefitVersions(Guid id) =>
            client.Get<IReadOnlyList<BenefitVersionView>>(Service.Initiatives, $"benefits/{id}/versions");

        public Task<IReadOnlyList<RealisationView>> Realisations(Guid benefit) =>
            client.All<RealisationView>(Service.Initiatives, $"realisations?benefitId={benefit}");

        public Task<RealisationView> Realisation(Guid id) => client.Get<RealisationView>(Service.Initiatives, $"realisations/{id}");

        public Task<IReadOnlyList<BenefitRateView>> BenefitRates() =>
            client.Get<IReadOnlyList<BenefitRateView>>(Service.Initiatives, "benefit-rates");

        public Task<BenefitView> RecordBenefit(Guid initiative, BenefitRequest request, FormState form) =>
            client.Post<BenefitView>(Service.Initiatives, $"initiatives/{initiative}/benefits", request, form);

        public Task<BenefitView> ReviseBenefit(Guid id, BenefitRequest request, FormState form) =>
            client.Put<BenefitView>(Service.Initiatives, $"benefits/{id}", request, form);

        public Task RemoveBenefit(Guid id, FormState form) => client.Delete(Service.Initiatives, $"benefits/{id}", form);

        public Task<BenefitView> EndBenefit(Guid id, EndBenefitRequest request, FormState form) =>
            client.Post<BenefitView>(Service.Initiatives, $"benefits/{id}/ending", request, form);

        public Task<RealisationView> RealiseBenefit(Guid id, RealiseBenefitRequest request, FormState form) =>
            client.Post<RealisationView>(Service.Initiatives, $"benefits/{id}/realisations", request, form);

        public Task<RealisationView> ReviseRealisation(Guid id, ReviseRealisationRequest request, FormState form) =>
            client.Put<RealisationView>(Service.Initiatives, $"realisations/{id}", request, form);

        public Task<RealisationView> TakeBackRealisation(Guid id, TakeBackRealisationRequest request, FormState form) =>
            client.Post<RealisationView>(Service.Initiatives, $"realisations/{id}/withdrawal", request, form);

        public Task<BenefitRateView> SetBenefitRate(BenefitRateKind kind, int year, BenefitRateRequest request, FormState form) =>
            client.Put<BenefitRateView>(Service.Initiatives, $"benefit-rates/{kind}/{year}", request, form);
    }
}
