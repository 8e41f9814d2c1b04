package live

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/live/ask"
)

// A Service is what plumb reads of one AWS service: one file of this package.
type Service struct {
	Name   string // as --services takes it and IAM actions begin: "s3"
	ID     string // the SDK's ServiceID: "S3"
	Global bool   // asked once, not in each region
	Types  map[string]Type
	Calls  []Call
	// Collect adds the resources of one region. What it cannot read it hands to
	// run.lost; it returns nothing, because no fault ends a scan.
	Collect func(ctx context.Context, r *run)
}

// A Type is what a service fills in of one resource type.
type Type struct {
	// Untold are attributes that the AWS API does not tell, by path without
	// indices, each with the reason. A resource has them as unknown where
	// Unknown is set, else they are absent because the account has no such
	// thing.
	Untold map[string]string
	// ShownAs names the types, of any service, that carry what this one would
	// say: no resource of the type itself is made, and its absence is no gap.
	ShownAs []string
	// With names the types of the service through which policies reach this one
	// without naming them: they are collected with it.
	With []string
	// Reaches names types of other services to which its references lead. They are
	// collected for policies that follow references to whatever it is.
	Reaches []string
	// Never says why an account does not show such a thing ("the value of a
	// secret is not read"): no resource is made, and what hangs on it is unknown.
	Never string
}

// A Call is an API operation that a service uses.
type Call struct {
	Operation  string   // "ListBuckets"
	Permission string   // the IAM action, "" where it is the service's name and the operation
	Types      []string // the types it is made for; empty: for any of the service
	Also       []string // more IAM actions without which it is denied
}

func (s *Service) permission(c Call) string {
	if c.Permission != "" {
		return c.Permission
	}
	return s.Name + ":" + c.Operation
}

// services are all that can be collected, sorted by name.
func services() []*Service {
	all := []*Service{
		accessanalyzerService(),
		accountService(),
		acmService(),
		acmpcaService(),
		ampService(),
		amplifyService(),
		apigatewayService(),
		apigatewayv2Service(),
		appconfigService(),
		appflowService(),
		apprunnerService(),
		appsyncService(),
		athenaService(),
		auditmanagerService(),
		autoscalingService(),
		backupService(),
		batchService(),
		bedrockService(),
		bedrockagentService(),
		budgetsService(),
		ceService(),
		cloudformationService(),
		cloudfrontService(),
		cloudsearchService(),
		cloudtrailService(),
		cloudwatchService(),
		codeartifactService(),
		codebuildService(),
		codecommitService(),
		codedeployService(),
		codegurureviewerService(),
		codepipelineService(),
		cognitoidentityService(),
		cognitoidpService(),
		comprehendService(),
		computeoptimizerService(),
		configService(),
		connectService(),
		controltowerService(),
		datasyncService(),
		daxService(),
		detectiveService(),
		directconnectService(),
		directoryserviceService(),
		dlmService(),
		dmsService(),
		docdbelasticService(),
		drsService(),
		dynamodbService(),
		ec2Service(),
		ecrService(),
		ecsService(),
		efsService(),
		eksService(),
		elasticacheService(),
		elasticbeanstalkService(),
		elbService(),
		elbv2Service(),
		emrService(),
		emrserverlessService(),
		eventbridgeService(),
		firehoseService(),
		fmsService(),
		fsxService(),
		glacierService(),
		globalacceleratorService(),
		glueService(),
		grafanaService(),
		guarddutyService(),
		iamService(),
		imagebuilderService(),
		inspector2Service(),
		iotService(),
		kafkaService(),
		kafkaconnectService(),
		kendraService(),
		keyspacesService(),
		kinesisService(),
		kinesisvideoService(),
		kmsService(),
		lakeformationService(),
		lambdaService(),
		lightsailService(),
		logsService(),
		macie2Service(),
		mediastoreService(),
		memorydbService(),
		mqService(),
		mwaaService(),
		neptunegraphService(),
		networkfirewallService(),
		notificationsService(),
		oamService(),
		opensearchService(),
		opensearchserverlessService(),
		organizationsService(),
		ramService(),
		rbinService(),
		rdsService(),
		redshiftService(),
		redshiftserverlessService(),
		rolesanywhereService(),
		route53Service(),
		route53domainsService(),
		route53resolverService(),
		s3Service(),
		s3accesspointsService(),
		s3controlService(),
		s3tablesService(),
		sagemakerService(),
		schedulerService(),
		schemasService(),
		secretsmanagerService(),
		securityhubService(),
		securitylakeService(),
		servicecatalogService(),
		sesService(),
		sfnService(),
		shieldService(),
		signerService(),
		snsService(),
		sqsService(),
		ssmService(),
		ssoadminService(),
		storagegatewayService(),
		syntheticsService(),
		timestreamService(),
		timestreaminfluxdbService(),
		transferService(),
		vpclatticeService(),
		wafRegionalService(),
		wafService(),
		wafv2Service(),
		workspacesService(),
		xrayService(),
	}
	slices.SortFunc(all, func(a, b *Service) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// ServiceNames returns the names that a request may give, sorted.
func ServiceNames() []string {
	var names []string
	for _, s := range services() {
		names = append(names, s.Name)
	}
	return names
}

// choose returns the services that a request names, all for none.
func choose(names []string) ([]*Service, error) {
	all := services()
	if len(names) == 0 {
		return all, nil
	}
	for _, name := range names {
		if !slices.ContainsFunc(all, func(s *Service) bool { return s.Name == name }) {
			return nil, fmt.Errorf("unknown service %q: want %s", name, strings.Join(ServiceNames(), ", "))
		}
	}
	return slices.DeleteFunc(all, func(s *Service) bool { return !slices.Contains(names, s.Name) }), nil
}

// needed returns the types that the policies need, and for each that no service fills in
// the policies that need it.
func needed(all []*Service, needs ask.Needs) (types map[string]bool, uncovered map[string][]string) {
	types, uncovered = map[string]bool{}, map[string][]string{}
	known := map[string]*Service{}
	for _, s := range all {
		for t := range s.Types {
			known[t] = s
			if needs == nil && s.Types[t].Never == "" {
				types[t] = true
			}
		}
	}
	want := func(t, policy string) {
		s := known[t]
		if s == nil || s.Types[t].Never != "" {
			uncovered[t] = append(uncovered[t], policy)
			return
		}
		types[t] = true
		for _, other := range append(slices.Clone(s.Types[t].ShownAs), s.Types[t].With...) {
			types[other] = true
		}
	}
	for _, n := range needs {
		for _, t := range n.Types() {
			want(t, n.Policy)
		}
		for _, t := range n.Judges {
			if s := known[t]; n.Follows && s != nil {
				for neighbour, declared := range s.Types {
					if declared.Never == "" {
						types[neighbour] = true
					}
				}
				for _, other := range s.Types[t].Reaches {
					types[other] = true
				}
			}
		}
	}
	for t := range uncovered {
		slices.Sort(uncovered[t])
		uncovered[t] = slices.Compact(uncovered[t])
	}
	return types, uncovered
}

// calls returns the operations of s that the types ask for.
func (s *Service) calls(types map[string]bool) []Call {
	asked := false
	for t := range s.Types {
		asked = asked || types[t]
	}
	if !asked {
		return nil
	}
	var calls []Call
	for _, c := range s.Calls {
		if len(c.Types) == 0 || slices.ContainsFunc(c.Types, func(t string) bool { return types[t] }) {
			calls = append(calls, c)
		}
	}
	return calls
}
