package live

// mediastoreService only says why it is not asked: AWS ended it on 13 November 2025
// (AWS Elemental MediaStore User Guide, "End of support notice").
func mediastoreService() *Service {
	return &Service{Name: "mediastore", ID: "MediaStore", Types: map[string]Type{
		"aws_media_store_container_policy": {Never: "AWS ended MediaStore on 13 November 2025, and nobody can reach its containers"},
	}}
}
