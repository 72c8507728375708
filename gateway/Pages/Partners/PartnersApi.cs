using System.Globalization;
using Samen.Contracts.Partners;

namespace Samen.Gateway.Pages.Partners;

/// <summary>The API of partners, their products and subscriptions, as the pages use it.</summary>
internal static class PartnersApi
{
    extension(ApiClient client)
    {
        public Task<Page<PartnerView>> Partners(
            string? cursor = null,
            PartnerKind? kind = null,
            string? search = null,
            PartnerOrder? order = null
        ) =>
            client.List<PartnerView>(
                Service.Partners,
                "partners",
                ("cursor", cursor),
                ("kind", kind?.ToString()),
                ("search", search),
                ("order", order?.ToString())
            );

        /// <summary>Every partner by its name, for a choice.</summary>
        public async Task<IReadOnlyList<PartnerView>> AllPartners() =>
            [
                .. (await client.All<PartnerView>(Service.Partners, "partners")).OrderBy(
                    p => p.Name,
                    StringComparer.CurrentCultureIgnoreCase
                ),
            ];

        public Task<PartnerView> ReviseEntry(Guid partner, PartnerEntryRequest request, FormState form) =>
            client.Put<PartnerView>(Service.Partners, $"partners/{partner}", request, form);

        public Task<PartnerView> DecideAdmission(Guid partner, AdmissionRequest request, FormState form) =>
            client.Put<PartnerView>(Service.Partners, $"partners/{partner}/admission", request, form);

        /// <summary>The contacts, of whose version the form takes note.</summary>
        public Task<IReadOnlyList<PartnerContact>> Contacts(Guid partner, FormState form) =>
            client.Get<IReadOnlyList<PartnerContact>>(Service.Partners, $"partners/{partner}/contacts", form);

        public Task<IReadOnlyList<PartnerContact>> RecordContacts(Guid partner, PartnerContactsRequest request, FormState form) =>
            client.Put<IReadOnlyList<PartnerContact>>(Service.Partners, $"partners/{partner}/contacts", request, form);

        public Task<Page<ProductView>> Products(Guid? partner = null, string? search = null, string? cursor = null) =>
            client.List<ProductView>(
                Service.Partners,
                "products",
                ("partnerId", partner?.ToString()),
                ("search", search),
                ("cursor", cursor)
            );

        public Task<ProductView> Product(Guid id) => client.Get<ProductView>(Service.Partners, $"products/{id}");

        public Task<ProductView> RecordProduct(Guid partner, ProductRequest request, FormState form) =>
            client.Post<ProductView>(Service.Partners, $"partners/{partner}/products", request, form);

        public Task<ProductView> ImportPubliccode(Guid partner, PubliccodeImportRequest request, FormState form) =>
            client.Post<ProductView>(Service.Partners, $"partners/{partner}/publiccode-imports", request, form);

        public Task<ProductView> ReviseProduct(Guid id, ProductRequest request, FormState form) =>
            client.Put<ProductView>(Service.Partners, $"products/{id}", request, form);

        public Task<ProductVersionView> RecordVersion(Guid product, ProductVersionRequest request, FormState form) =>
            client.Post<ProductVersionView>(Service.Partners, $"products/{product}/versions", request, form);

        public Task<ProductVersionView> ReviseVersion(Guid product, Guid version, ProductVersionRequest request, FormState form) =>
            client.Put<ProductVersionView>(Service.Partners, $"products/{product}/versions/{version}", request, form);

        public Task<Page<ProductUsageView>> Usages(
            Guid? product = null,
            string? municipality = null,
            DateOnly? endsBefore = null,
            string? cursor = null
        ) =>
            client.List<ProductUsageView>(
                Service.Partners,
                "usages",
                ("productId", product?.ToString()),
                ("municipality", municipality),
                ("endsBefore", endsBefore?.ToString("O", CultureInfo.InvariantCulture)),
                ("cursor", cursor)
            );

        public Task<ProductUsageView> RecordUsage(Guid product, Guid version, string code, ProductUsageRequest request, FormState form) =>
            client.Put<ProductUsageView>(Service.Partners, $"products/{product}/versions/{version}/usages/{code}", request, form);

        public Task<ProductUsageView> Usage(Guid product, Guid version, string code) =>
            client.Get<ProductUsageView>(Service.Partners, $"products/{product}/versions/{version}/usages/{code}");

        public Task RemoveUsage(Guid product, Guid version, string code, FormState form) =>
            client.Delete(Service.Partners, $"products/{product}/versions/{version}/usages/{code}", form);

        public Task<PartnerView> PartnerOf(Guid id) => client.Get<PartnerView>(Service.Partners, $"partners/{id}");

        public Task<PartnerView> Register(RegisterPartnerRequest request, FormState form) =>
            client.Post<PartnerView>(Service.Partners, "partners", request, form);

        public Task<Page<SubscriptionView>> Subscriptions(Guid partner) =>
            client.List<SubscriptionView>(Service.Partners, $"partners/{partner}/subscriptions");

        public Task<SubscriptionCreated> Subscribe(Guid partner, CreateSubscriptionRequest request, FormState form) =>
            client.Post<SubscriptionCreated>(Service.Partners, $"partners/{partner}/subscriptions", request, form);

        public Task<SubscriptionView> Subscription(Guid partner, Guid subscription) =>
            client.Get<SubscriptionView>(Service.Partners, $"partners/{partner}/subscriptions/{subscription}");

        public Task<SubscriptionView> ReviseSubscription(
            Guid partner,
            Guid subscription,
            ReviseSubscriptionRequest request,
            FormState form
        ) => client.Put<SubscriptionView>(Service.Partners, $"partners/{partner}/subscriptions/{subscription}", request, form);

        /// <summary>A step of a subscription that answers it: pausing, resumption, replays, given-up-events.</summary>
        public Task<SubscriptionView> StepSubscription(Guid partner, Guid subscription, string step, object? body, FormState form) =>
            client.Post<SubscriptionView>(Service.Partners, $"partners/{partner}/subscriptions/{subscription}/{step}", body, form);

        public Task<TestResult> TestSubscription(Guid partner, Guid subscription, FormState form) =>
            client.Post<TestResult>(Service.Partners, $"partners/{partner}/subscriptions/{subscription}/tests", null, form);

        public Task<SecretRotated> RotateSecret(Guid partner, Guid subscription, FormState form) =>
            client.Post<SecretRotated>(Service.Partners, $"partners/{partner}/subscriptions/{subscription}/secret", null, form);

        public Task EndSubscription(Guid partner, Guid subscription, FormState form) =>
            client.Delete(Service.Partners, $"partners/{partner}/subscriptions/{subscription}", form);

        public Task<Page<DeliveryView>> Deliveries(Guid partner, Guid subscription) =>
            client.List<DeliveryView>(Service.Partners, $"partners/{partner}/subscriptions/{subscription}/deliveries", ("limit", "20"));
    }
}
