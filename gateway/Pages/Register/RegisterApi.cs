using System.Globalization;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Register;

/// <summary>The API of the register of municipalities, as the pages use it.</summary>
internal static class RegisterApi
{
    extension(ApiClient client)
    {
        public Task<Page<MunicipalityView>> Municipalities(
            string? search = null,
            string? province = null,
            DateOnly? asOf = null,
            bool abolished = false,
            MunicipalityOrder? order = null,
            string? cursor = null,
            int limit = 50
        ) =>
            client.List<MunicipalityView>(
                Service.Municipalities,
                "municipalities",
                ("search", search),
                ("province", province),
                ("asOf", asOf?.ToString("O", CultureInfo.InvariantCulture)),
                ("abolished", abolished ? "true" : null),
                ("order", order?.ToString()),
                ("cursor", cursor),
                ("limit", $"{limit}")
            );

        /// <summary>All that there were on a day.</summary>
        public Task<IReadOnlyList<MunicipalityView>> MunicipalitiesOn(DateOnly day) =>
            client.All<MunicipalityView>(Service.Municipalities, $"municipalities?asOf={day.ToString("O", CultureInfo.InvariantCulture)}");

        public Task<MunicipalityView> MunicipalityOf(string code) =>
            client.Get<MunicipalityView>(Service.Municipalities, $"municipalities/{Uri.EscapeDataString(code)}");

        public Task<MunicipalityHistory> History(string code) =>
            client.Get<MunicipalityHistory>(Service.Municipalities, $"municipalities/{Uri.EscapeDataString(code)}/history");

        public Task<MunicipalityView> RecordIdentifiers(string code, RecordIdentifiersRequest request, FormState form) =>
            client.Put<MunicipalityView>(Service.Municipalities, $"municipalities/{Uri.EscapeDataString(code)}/identifiers", request, form);

        public Task<InhabitantsImported> ImportInhabitants(ImportInhabitantsRequest request, FormState form) =>
            client.Post<InhabitantsImported>(Service.Municipalities, "inhabitants-imports", request, form);

        public Task<IReadOnlyList<RepresentativeView>> Representatives(string code) =>
            client.Get<IReadOnlyList<RepresentativeView>>(
                Service.Municipalities,
                $"municipalities/{Uri.EscapeDataString(code)}/representatives"
            );

        public Task<RepresentativeView> RecordRepresentative(string code, RepresentativeRequest request, FormState form) =>
            client.Post<RepresentativeView>(
                Service.Municipalities,
                $"municipalities/{Uri.EscapeDataString(code)}/representatives",
                request,
                form
            );

        public Task<RepresentativeView> ChangeRepresentative(string code, Guid id, RepresentativeRequest request, FormState form) =>
            client.Put<RepresentativeView>(
                Service.Municipalities,
                $"municipalities/{Uri.EscapeDataString(code)}/representatives/{id}",
                request,
                form
            );

        public Task EraseRepresentative(string code, Guid id, FormState form) =>
            client.Delete(Service.Municipalities, $"municipalities/{Uri.EscapeDataString(code)}/representatives/{id}", form);

        public Task<Page<ReorganisationView>> Reorganisations(string? cursor = null) =>
            client.List<ReorganisationView>(Service.Municipalities, "reorganisations", ("cursor", cursor));

        public Task<ReorganisationView> Reorganise(ReorganiseRequest request, FormState form) =>
            client.Post<ReorganisationView>(Service.Municipalities, "reorganisations", request, form);

        public Task WithdrawReorganisation(Guid id, FormState form) => client.Delete(Service.Municipalities, $"reorganisations/{id}", form);

        public Task<RegisterSummary> Register() => client.Get<RegisterSummary>(Service.Municipalities, "municipalities/summary");
    }
}
