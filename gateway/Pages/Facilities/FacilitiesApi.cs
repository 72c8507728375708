using System.Globalization;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;

namespace Samen.Gateway.Pages.Facilities;

/// <summary>The API of joint facilities, as the pages use it.</summary>
internal static class FacilitiesApi
{
    extension(ApiClient client)
    {
        public Task<Page<FacilityView>> Facilities(params (string Name, string? Value)[] query) =>
            client.List<FacilityView>(Service.Initiatives, "facilities", query);

        public Task<IReadOnlyList<FacilityView>> AllFacilities() => client.All<FacilityView>(Service.Initiatives, "facilities");

        public Task<FacilityView> Facility(Guid id) => client.Get<FacilityView>(Service.Initiatives, $"facilities/{id}");

        public Task<FacilityView> AddFacility(AddFacilityRequest request, FormState form) =>
            client.Post<FacilityView>(Service.Initiatives, "facilities", request, form);

        public Task<FacilityView> ReviseFacility(Guid id, ReviseFacilityRequest request, FormState form) =>
            client.Put<FacilityView>(Service.Initiatives, $"facilities/{id}", request, form);

        public Task<FacilityView> ChangePhase(Guid id, ChangePhaseRequest request, FormState form) =>
            client.Post<FacilityView>(Service.Initiatives, $"facilities/{id}/phase", request, form);

        public Task<FacilityView> RetireFacility(Guid id, RetireFacilityRequest request, FormState form) =>
            client.Post<FacilityView>(Service.Initiatives, $"facilities/{id}/retirement", request, form);

        public Task<IReadOnlyList<ProductView>> AllProducts() => client.All<ProductView>(Service.Partners, "products");

        public Task<IReadOnlyList<BindingDecisionView>> BindingDecisions(Guid id) =>
            client.Get<IReadOnlyList<BindingDecisionView>>(Service.Initiatives, $"facilities/{id}/binding-decisions");

        public Task<FacilityView> DecideBindingLevel(Guid id, DecideBindingLevelRequest request, FormState form) =>
            client.Post<FacilityView>(Service.Initiatives, $"facilities/{id}/binding-decisions", request, form);

        public Task RemoveFacility(Guid id, FormState form) => client.Delete(Service.Initiatives, $"facilities/{id}", form);

        public Task TakeBackPhase(Guid id, FormState form) => client.Delete(Service.Initiatives, $"facilities/{id}/phase", form);

        public Task WithdrawExplanation(Guid facility, string municipality, FormState form) =>
            client.Delete(Service.Initiatives, $"facilities/{facility}/explanations/{municipality}", form);

        public Task<FacilityView> AnnulBindingLevel(Guid id, int number, ReasonRequest request, FormState form) =>
            client.Post<FacilityView>(Service.Initiatives, $"facilities/{id}/binding-decisions/{number}/annulment", request, form);

        public Task<FacilityView> LinkProduct(Guid id, Guid product, FormState form) =>
            client.Put<FacilityView>(Service.Initiatives, $"facilities/{id}/products/{product}", new { }, form);

        public Task UnlinkProduct(Guid id, Guid product, FormState form) =>
            client.Delete(Service.Initiatives, $"facilities/{id}/products/{product}", form);

        public Task<AdoptionFigures> AdoptionFigures(Guid id) =>
            client.Get<AdoptionFigures>(Service.Initiatives, $"facilities/{id}/adoption-figures");

        public Task<IReadOnlyList<AdoptionView>> AdoptionsOf(Guid facility) =>
            client.All<AdoptionView>(Service.Initiatives, $"adoptions?facilityId={facility}");

        public Task<IReadOnlyList<AdoptionView>> AdoptionsBy(string municipality) =>
            client.All<AdoptionView>(Service.Initiatives, $"adoptions?municipality={municipality}");

        /// <summary>The first few that use a facility with so many inhabitants.</summary>
        public Task<Page<AdoptionView>> UsersLike(Guid facility, int from, int to) =>
            client.List<AdoptionView>(
                Service.Initiatives,
                "adoptions",
                ("facilityId", facility.ToString()),
                ("state", nameof(AdoptionState.Live)),
                ("inhabitantsFrom", from.ToString(CultureInfo.InvariantCulture)),
                ("inhabitantsTo", to.ToString(CultureInfo.InvariantCulture)),
                ("limit", "10")
            );

        public Task<AdoptionView> Adoption(Guid facility, string municipality) =>
            client.Get<AdoptionView>(Service.Initiatives, $"facilities/{facility}/adoptions/{municipality}");

        public Task<IReadOnlyList<AdoptionStepView>> AdoptionSteps(Guid facility, string municipality) =>
            client.Get<IReadOnlyList<AdoptionStepView>>(Service.Initiatives, $"facilities/{facility}/adoptions/{municipality}/steps");

        public Task<AdoptionView> RecordAdoption(Guid facility, string municipality, AdoptionRequest request, FormState form) =>
            client.Put<AdoptionView>(Service.Initiatives, $"facilities/{facility}/adoptions/{municipality}", request, form);

        public Task TakeBackStep(Guid facility, string municipality, int number, FormState form) =>
            client.Delete(Service.Initiatives, $"facilities/{facility}/adoptions/{municipality}/steps/{number}", form);

        public Task<AdoptionView> KeepChecklist(Guid facility, string municipality, ChecklistRequest request, FormState form) =>
            client.Put<AdoptionView>(Service.Initiatives, $"facilities/{facility}/adoptions/{municipality}/checklist", request, form);

        public Task EndPartnershipStandIn(Guid facility, string municipality, FormState form) =>
            client.Delete(Service.Initiatives, $"facilities/{facility}/adoptions/{municipality}/stand-in", form);

        public Task<IReadOnlyList<ExplanationView>> ExplanationsOf(Guid facility) =>
            client.All<ExplanationView>(Service.Initiatives, $"explanations?facilityId={facility}&standing=true");

        public Task<IReadOnlyList<ExplanationView>> ExplanationsBy(string municipality) =>
            client.All<ExplanationView>(Service.Initiatives, $"explanations?municipality={municipality}");

        public Task<ExplanationView> Explain(Guid facility, string municipality, ExplainRequest request, FormState form) =>
            client.Put<ExplanationView>(Service.Initiatives, $"facilities/{facility}/explanations/{municipality}", request, form);
    }
}
